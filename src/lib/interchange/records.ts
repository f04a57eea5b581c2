import { CodedError } from '../domain/errors';
import { MAX_COLUMNS, MAX_ROWS } from './table';
import { tidyCell } from './tidy-cell';

/** Rows above a heading, and sums between, come on top of those of a table. */
const MOST_RECORDS = MAX_ROWS + 1000;
/** A cell of more letters holds the rest of a file whose quote does not close. */
const LONGEST_CELL = 1_000_000;

/** A quoted cell whose quote opens before `from`, and where it ends; null when it does not. */
function quoted(text: string, from: number): { cell: string; end: number } | null {
	let end = text.indexOf('"', from);
	while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
	if (end < 0 || end - from > LONGEST_CELL) return null;
	return { cell: text.slice(from, end).replaceAll('""', '"'), end: end + 1 };
}

/**
 * Records after RFC 4180, lines ending in any of the three ways: quoted cells may hold delimiters, line breaks and
 * doubled quotes; a quote within a cell that does not begin with one is a letter. Records without text are none.
 * `most`: only so many records, to judge by; then a quote may stay open.
 * Throws `table-quote-open` with the `line` of the quote, `table-too-large` as soon as it is.
 */
export function recordsOf(text: string, delimiter: string, most = Infinity): string[][] {
	const found: string[][] = [];
	let record: string[] = [];
	let [cell, started, blanks, line] = ['', false, 0, 1];
	const ends = new RegExp(`[\\r\\n\\${delimiter}]`, 'g');
	const endsOrQuote = new RegExp(`["\\r\\n\\${delimiter}]`, 'g');
	const endCell = () => {
		const tidy = started ? tidyCell(cell) : '';
		[cell, started] = ['', false];
		// Blank cells take no room until one with text comes after them.
		if (tidy === '') blanks += 1;
		else {
			if (record.length + blanks >= MAX_COLUMNS) {
				throw new CodedError('table-too-large', { row: line, column: record.length + blanks + 1 });
			}
			for (; blanks > 0; blanks -= 1) record.push('');
			record.push(tidy);
		}
	};
	const endRecord = () => {
		endCell();
		if (record.length > 0) found.push(record);
		if (found.length > MOST_RECORDS) throw new CodedError('table-too-large', { rows: found.length });
		record = [];
		blanks = 0;
	};
	let at = 0;
	while (at < text.length && found.length < most) {
		if (text[at] === '"' && !started) {
			const whole = quoted(text, at + 1);
			if (!whole && most < Infinity) return found;
			if (!whole) throw new CodedError('table-quote-open', { line });
			[cell, started, at] = [whole.cell, true, whole.end];
			line += cell.split('\n').length - 1;
		}
		const special = started ? ends : endsOrQuote;
		special.lastIndex = at;
		const next = special.exec(text);
		const end = next?.index ?? text.length;
		const part = text.slice(at, end);
		cell += part;
		started ||= /\S/.test(part);
		const sign = next?.[0];
		// A quote within a cell that does not begin with one is a letter.
		at = sign === '"' ? end : end + 1;
		if (sign === '"') continue;
		if (sign === delimiter) endCell();
		else if (sign !== undefined) {
			if (sign === '\r' && text[at] === '\n') at += 1;
			endRecord();
			line += 1;
		}
	}
	endRecord();
	return found;
}
