import { LANGUAGES } from '../../src/lib/domain/language';
import { yearlyPaper } from '../../src/lib/i18n/yearly-paper';
import { openSnapshot } from '../../src/lib/interchange/snapshot/verify-snapshot';
import { yearlyReport } from '../../src/lib/interchange/snapshot/yearly-report';
import { writeHtml } from '../../src/lib/interchange/write/html';
import type { Command } from './command';
import { writeOut } from './measured';
import { oneOf, required } from './options';
import { readBytes } from './read-file';
import { Refusal } from './refusal';

/** The report of a year from its snapshot, as a file that a browser prints. */
export const report: Command = {
	name: 'report',
	usage: 'report SNAPSHOT.zip --out F.html [--lang vi|en]',
	summary: 'the yearly report of a snapshot, checked first, as one HTML file to be printed on A4',
	options: ['out', 'lang'],
	operand: 'snapshot',
	run: async (values) => {
		const path = required('snapshot', values['snapshot']);
		const out = required('out', values['out']);
		const language = oneOf('lang', values['lang'] ?? 'vi', LANGUAGES);
		const opened = await openSnapshot(readBytes('snapshot', path));
		const made = yearlyReport(opened);
		if (!made) throw new Refusal('snapshot-data', `${path}: its data cannot be read`);
		const bytes = new TextEncoder().encode(writeHtml(yearlyPaper(made, language)));
		writeOut(out, bytes);
		const { equal, fingerprint } = opened.verdict;
		return {
			json: { as_of: made.asOf, file: out, bytes: bytes.length, equal, fingerprint },
			table: {
				head: ['as_of', 'file', 'bytes', 'equal'],
				rows: [[made.asOf, out, bytes.length, String(equal)]]
			},
			notes: [`Fingerprint (SHA-256 of the manifest): ${fingerprint}`]
		};
	}
};
