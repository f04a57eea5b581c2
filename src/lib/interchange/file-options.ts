import type { CodedError } from '../domain/errors';
import { textReadings } from './decode-text';
import { formatOf } from './formats';

/** What a reader may choose of a file that cannot be read without: a sheet, or an encoding with a line in it. */
export interface FileOptions {
	of: 'sheet' | 'encoding';
	options: readonly { value: string; sample: string }[];
}

/** The choices that would mend what a file was refused for; null when none would. */
export function fileOptions(
	name: string,
	bytes: ArrayBuffer,
	{ code, details }: CodedError
): FileOptions | null {
	if (code === 'sheet-choice') {
		const sheets = String(details['sheets']).split('\n');
		return { of: 'sheet', options: sheets.map((value) => ({ value, sample: '' })) };
	}
	const { encoding = '', sample = '', said = '' } = details;
	if (code !== 'text-encoding' || encoding === 'utf-32' || encoding === 'binary') return null;
	const readings =
		formatOf(name, new Uint8Array(bytes)) === 'xlsx'
			? [
					{ encoding, sample },
					{ encoding: 'utf-8', sample: said }
				]
			: textReadings(new Uint8Array(bytes));
	const options = readings.map((one) => ({ value: String(one.encoding), sample: String(one.sample) }));
	return { of: 'encoding', options };
}
