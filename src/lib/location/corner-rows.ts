import { fromSexagesimal } from './degrees-minutes';
import { numberPairs } from './number-pairs';

/** One corner as written: its number or name, its two coordinates in their order, where it stood. */
export interface CornerRow {
	label: string;
	values: readonly [number, number];
	/** Step of the last digit written. */
	step: number;
	/** Line of the text, from 1. */
	line: number;
}

export interface CornerRows {
	rows: readonly CornerRow[];
	/** Lines that hold digits but no pair of coordinates. */
	skipped: readonly number[];
}

interface Token {
	text: string;
	value: number;
	step: number;
}

const THOUSANDS_POINT = /^\d{1,3}(\.\d{3}){2,}(,\d+)?$|^\d{1,3}\.\d{3},\d+$/;
const THOUSANDS_COMMA = /^\d{1,3}(,\d{3}){2,}(\.\d+)?$|^\d{1,3},\d{3}\.\d+$/;

/** One number of a list, decimal comma or point, with or without marks between thousands. null for a word. */
function tokenOf(text: string): Token | null {
	let plain: string;
	if (THOUSANDS_POINT.test(text)) plain = text.replaceAll('.', '').replace(',', '.');
	else if (THOUSANDS_COMMA.test(text)) plain = text.replaceAll(',', '');
	else plain = text.replace(/^(-?\d+),(\d+)$/, '$1.$2');
	if (!/^-?\d+(\.\d+)?$/.test(plain)) return null;
	const point = plain.indexOf('.');
	return { text, value: Number(plain), step: point < 0 ? 1 : 10 ** -(plain.length - point - 1) };
}

const isNorth = (value: number) => value >= 650_000 && value <= 2_700_000;
const isEast = (value: number) => value >= 100_000 && value <= 900_000;
const isLat = (value: number) => value >= 6 && value <= 24;
const isLon = (value: number) => value >= 101 && value <= 118;

/** True for two numbers that can be a place of Viet Nam, in one order or the other. */
function fits(a: number, b: number): boolean {
	const grid = (isNorth(a) && isEast(b)) || (isEast(a) && isNorth(b));
	return grid ? a !== b : (isLat(a) && isLon(b)) || (isLon(a) && isLat(b));
}

/** Commas part the numbers of a cell that holds decimal points, or more commas than one number can. */
function byComma(cell: string): string[] {
	if (THOUSANDS_COMMA.test(cell) || THOUSANDS_POINT.test(cell)) return [cell];
	return /,.*\.|\..*,|,.*,/.test(cell) ? cell.split(',') : [cell];
}

/** Cells of a line: by tabs, semicolons or bars; else by blanks, and by commas that are no decimal commas. */
function cellsOf(line: string): string[] {
	const bare = line
		.replace(/([\p{L}\s(]|^)[XYENBĐ]\s*[:=]\s*/giu, '$1 ')
		.replace(/(\d)\s*m(?=[\s;,|)]|$)/gu, '$1')
		.replace(/[()[\]"]/g, ' ');
	const parts = /[\t;|]/.test(bare) ? bare.split(/[\t;|]/) : [bare];
	return parts.flatMap((part) => part.trim().split(/,?\s+/).flatMap(byComma));
}

function pairIn(cells: readonly string[]): Omit<CornerRow, 'line'> | null {
	const tokens = cells.map((cell) => tokenOf(cell.replace(/[,.:]$/, '')));
	for (let k = 1; k < tokens.length; k += 1) {
		const [a, b] = [tokens[k - 1], tokens[k]];
		if (!a || !b || !fits(a.value, b.value)) continue;
		const label = cells
			.slice(0, k - 1)
			.join(' ')
			.replace(/[.,:)]+$/, '')
			.trim();
		return { label, values: [a.value, b.value], step: Math.max(a.step, b.step) };
	}
	return null;
}

/** Degrees, minutes and seconds, or numbers whose thousands are set apart by blanks. */
function pairInText(line: string): Omit<CornerRow, 'line'> | null {
	const numbered = /^\s*(\p{L}*\s*\d{0,3})[.,:)]?\s+(\S.*)$/u.exec(line);
	for (const [label, text] of [['', line] as const, [numbered?.[1] ?? '', numbered?.[2] ?? ''] as const]) {
		const angles = /[°º˚:]/.test(text) ? fromSexagesimal(text) : null;
		const bare = (angles?.text ?? text).replace(/[\p{L}=:()]/gu, ' ');
		const pair = numberPairs(bare).find(({ values }) => fits(...values));
		if (pair) return { label: label.trim(), values: pair.values, step: angles?.step ?? pair.step };
	}
	return null;
}

/** Lines of a list; one line that numbers its corners or parts them by semicolons is cut up first. */
function linesOf(text: string): string[] {
	const lines = text
		.normalize('NFC')
		.replace(/\u00a0|\u202f/g, ' ')
		.split(/\r?\n/);
	if (lines.filter((line) => /\d/.test(line)).length > 1) return lines;
	const byMark = text.split(/;/).filter((part) => /\d/.test(part));
	const corners = byMark.length > 2 || byMark.every((part) => pairIn(cellsOf(part)) !== null);
	return byMark.length > 1 && corners ? byMark : lines;
}

/**
 * Finds the corners in a pasted list: rows of a document or spreadsheet, numbered or not, with decimal commas or
 * points, other columns (edge lengths, notes) beside. Lines without digits are headings and left out silently.
 */
export function cornerRows(text: string): CornerRows {
	const rows: CornerRow[] = [];
	const skipped: number[] = [];
	linesOf(text).forEach((line, index) => {
		const found = /\d/.test(line) ? (pairIn(cellsOf(line)) ?? pairInText(line)) : null;
		if (found) rows.push({ ...found, line: index + 1 });
		else if (/\d/.test(line.replace(/epsg\s*:?\s*\d+|vn[\s-]*2000|wgs[\s-]*84|\(m2?\)/giu, '')))
			skipped.push(index + 1);
	});
	return { rows, skipped };
}
