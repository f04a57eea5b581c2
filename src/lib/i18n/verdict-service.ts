import { BatchService } from '../interchange/batch-service';
import type { OutFormat } from '../interchange/write';
import type { Language } from './format';
import { overwriteGetLocale } from './paraglide/runtime.js';
import { verdictFile } from './verdict-file';

/** The batch with the words of its files. */
export class VerdictService extends BatchService {
	/** The rows of these ids as a file in a language. */
	file(format: OutFormat, ids: readonly number[], language: Language): Promise<Blob> {
		overwriteGetLocale(() => language);
		return verdictFile(format, this.rows(ids), this.table, language);
	}
}
