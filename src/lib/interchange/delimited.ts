import { CodedError } from '../domain/errors';
import { headed } from './heading';
import type { TextTable } from './table';

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

/** The delimiter that cuts most of the first lines into the same number of cells, and into most; titles have none. */
function delimiterOf(text: string): string {
	const lines = text
		.replace(/"[^"]*"/g, '')
		.split(/\r?\n/)
		.filter((line) => line.trim() !== '')
		.slice(0, 30);
	let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
	for (const delimiter of DELIMITERS) {
		const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
		const alike = new Map<number, number>();
		for (const count of counts) alike.set(count, (alike.get(count) ?? 0) + 1);
		for (const [count, times] of alike) {
			const score = (times / lines.length) * 10 + Math.min(count, 9) / 10;
			if (score > best.score + 1e-9) best = { delimiter, score };
		}
	}
	return best.delimiter;
}

/**
 * Reads CSV, TSV or a table parted by semicolons or bars, with or without a byte-order mark. Throws
 * `table-empty`, `table-too-large`, `table-quote-open`.
 */
export function parseDelimited(text: string): TextTable {
	const clean = text.replace(/^\uFEFF/, '').normalize('NFC');
	return { ...headed(records(clean, delimiterOf(clean))), numeric: false };
}
