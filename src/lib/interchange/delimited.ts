import { CodedError } from '../domain/errors';
import { headed, knownHeadings } from './heading';
import { recordsOf } from './records';
import type { TextTable } from './table';

const DELIMITERS = ['\t', ';', ',', '|'] as const;
/** What Excel writes first for itself: "sep=;". */
const SEPARATOR = /^"?sep=([^\w\s"]|\t)"?[ \t;,]*(?:\r\n?|\n)/i;
const LOOKED_AT = 30;
const LOOKED_AT_LETTERS = 100_000;

/** How well a delimiter parts the first records: by headings known, then by how alike and how wide they are. */
function fitness(text: string, delimiter: string): number {
	let records: string[][];
	try {
		records = recordsOf(text, delimiter, LOOKED_AT);
	} catch (error) {
		// Commas of a list in one cell look like a table far too wide.
		if (error instanceof CodedError) return 0;
		throw error;
	}
	const wide = records.filter((record) => record.length > 1);
	const alike = new Map<number, number>();
	for (const { length } of wide) alike.set(length, (alike.get(length) ?? 0) + 1);
	const [best = 0, cells = 0] = [...alike]
		.map(([length, times]) => [(times / records.length) * 10 + Math.min(length, 9) / 10, length])
		.sort(([a = 0], [b = 0]) => b - a)[0] ?? [0, 0];
	// One known heading may be a word of a title; a delimiter that parts nothing is none.
	const known = Math.max(0, ...wide.map(knownHeadings));
	return cells < 2 ? 0 : (known > 1 ? known * 20 : known) + best;
}

function delimiterOf(text: string): string {
	const start = text.slice(0, LOOKED_AT_LETTERS);
	const fits = DELIMITERS.map((delimiter) => ({ delimiter, fit: fitness(start, delimiter) }));
	return fits.reduce((best, one) => (one.fit > best.fit + 1e-9 ? one : best), { delimiter: ',', fit: 0 })
		.delimiter;
}

/**
 * Reads CSV, TSV or a table parted by semicolons or bars. With commas a row of more cells than headings was torn by
 * commas in its cells: its heading stays short, so that `rowPlace` refuses it. Throws `table-empty`,
 * `table-too-large`, `table-quote-open`.
 */
export function parseDelimited(text: string): TextTable {
	const whole = text.replace(/^\ufeff/, '');
	const [line = '', stated] = SEPARATOR.exec(whole) ?? [];
	const body = whole.slice(line.length);
	const delimiter = stated ?? delimiterOf(body);
	return { ...headed(recordsOf(body, delimiter), delimiter !== ','), numeric: false };
}
