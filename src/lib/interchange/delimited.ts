import { CodedError } from '../domain/errors';
import { MAX_COLUMNS, MAX_ROWS, type TextTable } from './table';

const DELIMITERS = ['\t', ';', ',', '|'] as const;

/** Records after RFC 4180: quoted cells may hold delimiters, line breaks and doubled quotes. */
function records(text: string, delimiter: string): string[][] {
	const found: string[][] = [];
	let record: string[] = [];
	let cell = '';
	let quoted = false;
	const endCell = () => {
		record.push(cell.trim());
		cell = '';
	};
	const endRecord = () => {
		endCell();
		if (record.some((one) => one !== '')) found.push(record);
		record = [];
	};
	for (let k = 0; k < text.length; k += 1) {
		const letter = text[k] ?? '';
		if (quoted) {
			if (letter !== '"') cell += letter;
			else if (text[k + 1] === '"') {
				cell += '"';
				k += 1;
			} else quoted = false;
		} else if (letter === '"' && cell.trim() === '') {
			quoted = true;
			cell = '';
		} else if (letter === delimiter) endCell();
		else if (letter === '\n') endRecord();
		else if (letter !== '\r') cell += letter;
	}
	if (quoted) throw new CodedError('table-quote-open');
	endRecord();
	return found;
}

/** The delimiter that cuts the first lines into the same number of cells, and into most. */
function delimiterOf(text: string): string {
	const lines = text
		.split(/\r?\n/)
		.filter((line) => line.trim() !== '')
		.slice(0, 20);
	let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
	for (const delimiter of DELIMITERS) {
		const counts = lines.map((line) => line.split(delimiter).length - 1);
		const least = Math.min(...counts);
		const same = counts.filter((count) => count === counts[0]).length / Math.max(1, counts.length);
		const score = least === 0 ? 0 : same * 10 + Math.min(least, 9) / 10;
		if (score > best.score + 1e-9) best = { delimiter, score };
	}
	return best.delimiter;
}

/**
 * Reads CSV, TSV or a table parted by semicolons or bars, with or without a byte-order mark; the first record is
 * the heading. Throws `table-empty`, `table-too-large`, `table-quote-open`.
 */
export function parseDelimited(text: string): TextTable {
	const clean = text.replace(/^\uFEFF/, '').normalize('NFC');
	const [head, ...rows] = records(clean, delimiterOf(clean));
	return checkedTable(head, rows);
}

/** Holds a table against the limits. Throws `table-empty`, `table-too-large`. */
export function checkedTable(
	head: readonly string[] | undefined,
	rows: readonly (readonly string[])[]
): TextTable {
	if (!head || rows.length === 0) throw new CodedError('table-empty');
	if (rows.length > MAX_ROWS || head.length > MAX_COLUMNS) {
		throw new CodedError('table-too-large', { rows: rows.length, columns: head.length });
	}
	return { head, rows };
}
