import { cleanText } from '../domain/clean-text';
import { numberReadings, readNumber } from '../domain/number';
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

const isNorth = (value: number) => value >= 650_000 && value <= 2_700_000;
const isEast = (value: number) => value >= 100_000 && value <= 900_000;
const isLat = (value: number) => value >= 6 && value <= 24;
const isLon = (value: number) => value >= 101 && value <= 118;

/** True for two numbers that can be a place of Viet Nam, in one order or the other. */
function fits(a: number, b: number): boolean {
	const grid = (isNorth(a) && isEast(b)) || (isEast(a) && isNorth(b));
	return grid ? a !== b : (isLat(a) && isLon(b)) || (isLon(a) && isLat(b));
}

/** Commas part the numbers of a cell that is not one number, if it holds decimal points or several commas. */
function byComma(cell: string): string[] {
	if (readNumber(cell) !== null) return [cell];
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
	const tokens = cells.map((cell) => numberReadings(cell.replace(/[,.:]$/, '')));
	for (let k = 1; k < tokens.length; k += 1) {
		const pairs = (tokens[k - 1] ?? []).flatMap((a) => (tokens[k] ?? []).map((b) => [a, b] as const));
		const pair = pairs.find(([a, b]) => fits(a.value, b.value));
		if (!pair) continue;
		const label = cells
			.slice(0, k - 1)
			.join(' ')
			.replace(/[.,:)]+$/, '')
			.trim();
		const [a, b] = pair;
		return { label, values: [a.value, b.value], step: Math.max(a.step, b.step) };
	}
	return null;
}

/** A line without the number of its corner, and with it. */
function labelled(line: string): (readonly [label: string, text: string])[] {
	const numbered = /^\s*(\p{L}*\s*\d{0,3})[.,:)]?\s+(\S.*)$/u.exec(line);
	return [['', line], ...(numbered ? [[numbered[1] ?? '', numbered[2] ?? ''] as const] : [])];
}

const bareOf = (text: string) => text.replace(/[\p{L}=:()]/gu, ' ');

/** Degrees, minutes and seconds, with their signs or without. */
function pairOfAngles(line: string): Omit<CornerRow, 'line'> | null {
	for (const [label, text] of labelled(line)) {
		const angles = fromSexagesimal(text);
		const pair = angles && numberPairs(bareOf(angles.text)).find(({ values }) => fits(...values));
		if (pair) return { label: label.trim(), values: pair.values, step: angles.step };
	}
	return null;
}

/** Numbers whose thousands are set apart by blanks. */
function pairInText(line: string): Omit<CornerRow, 'line'> | null {
	for (const [label, text] of labelled(line)) {
		const pair = numberPairs(bareOf(text)).find(({ values }) => fits(...values));
		if (pair) return { label: label.trim(), values: pair.values, step: pair.step };
	}
	return null;
}

const pairOf = (line: string) => pairOfAngles(line) ?? pairIn(cellsOf(line)) ?? pairInText(line);

/** Lines of a list; one line that numbers its corners or parts them by semicolons is cut up first. */
function linesOf(text: string): string[] {
	const lines = cleanText(text).split('\n');
	if (lines.filter((line) => /\d/.test(line)).length > 1) return lines;
	const byMark = text.split(/;/).filter((part) => /\d/.test(part));
	const corners = byMark.length > 2 || byMark.every((part) => pairOf(part) !== null);
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
		const found = /\d/.test(line) ? pairOf(line) : null;
		if (found) rows.push({ ...found, line: index + 1 });
		else if (/\d/.test(line.replace(/epsg\s*:?\s*\d+|vn[\s-]*2000|wgs[\s-]*84|\(m2?\)/giu, '')))
			skipped.push(index + 1);
	});
	return { rows, skipped };
}
