import type { OutCell } from './table';

/** What spreadsheets take for a formula, at the start of a cell; a negative number is none. */
const FORMULA = /^(?=[=+\-@\t\r＝＋－＠])(?!-\d[\d.,]*$)/;
/** The same after a semicolon, which parts cells where the decimal comma is in use. */
const LATER = /([^;\s'"][;\t\r\n]["'\s]*)(?=[=@]|[+-]\D)/g;

/** One cell after RFC 4180; a text that could be a formula gets an apostrophe. */
function cell(value: OutCell): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const safe = value.replace(FORMULA, "'").replace(LATER, "$1'");
	return /[",\n\r;\t]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** A CSV with a byte-order mark, so that spreadsheets read Vietnamese. Decimal points, commas between cells. */
export function toCsv(rows: readonly (readonly OutCell[])[]): string {
	return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
