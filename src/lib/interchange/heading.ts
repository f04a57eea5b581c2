import { CodedError } from '../domain/errors';
import { NAMED_ROLES, recogniseHead } from './columns';
import { MAX_COLUMNS, MAX_ROWS, type TextTable } from './table';

/** Titles above a heading are fewer than this. */
const DEEPEST = 20;

type Record = readonly string[];

const filled = (record: Record) => record.filter((cell) => cell !== '');
/** How many things a record names, were it the heading. */
export const knownHeadings = (record: Record) => {
	const columns = recogniseHead(record);
	return NAMED_ROLES.filter((role) => columns[role] !== null).length;
};

/** The record with most known headings, the first of those alike; else the first with two cells or more. */
function headingAt(records: readonly Record[]): number {
	const top = records.slice(0, DEEPEST);
	const most = Math.max(...top.map((record) => (filled(record).length > 1 ? knownHeadings(record) : 0)));
	if (most > 0) return top.findIndex((record) => filled(record).length > 1 && knownHeadings(record) === most);
	const wide = top.findIndex((record) => filled(record).length > 1);
	return Math.max(0, wide);
}

/** A second line of headings, as under a cell that spans X and Y: words, and more known than without it. */
function under(head: Record, next: Record | undefined): Record | null {
	if (!next || next.some((cell) => /\d{2}/.test(cell))) return null;
	const joined = Array.from({ length: Math.max(head.length, next.length) }, (_, k) => {
		return (next[k] ?? '') || (head[k] ?? '');
	});
	return filled(next).length < filled(joined).length && knownHeadings(joined) > knownHeadings(head)
		? joined
		: null;
}

const widened = (record: Record, width: number): Record =>
	record.length < width ? [...record, ...Array.from({ length: width - record.length }, () => '')] : record;

/** "(1) (2) (3)": a line that only numbers the columns. */
function numbersColumns(record: Record): boolean {
	const numbers = filled(record).map((cell) => Number(/^\(?(\d{1,2})\)?$/.exec(cell)?.[1] ?? NaN));
	return numbers.length > 2 && numbers.every((number, k) => k === 0 || number === (numbers[k - 1] ?? 0) + 1);
}

/**
 * Finds the heading of a table among its first records: titles above it and merged cells over it are kept apart,
 * a line that numbers the columns is left out. Records without text are none. All rows become as wide as the
 * heading, and with `widen` the heading as wide as the widest row. Throws `table-empty`, `table-too-large`.
 */
export function headed(all: readonly Record[], widen = true): Omit<TextTable, 'numeric'> {
	const records = all.filter((record) => filled(record).length > 0);
	const at = headingAt(records);
	const first = records[at];
	const second = first && under(first, records[at + 1]);
	const head = second ?? first;
	const rest = records.slice(at + (second ? 2 : 1));
	const rows = rest[0] && numbersColumns(rest[0]) ? rest.slice(1) : rest;
	if (!head || rows.length === 0) throw new CodedError('table-empty');
	const width = widen ? rows.reduce((most, { length }) => Math.max(most, length), head.length) : head.length;
	if (rows.length > MAX_ROWS || width > MAX_COLUMNS) {
		throw new CodedError('table-too-large', { rows: rows.length, columns: width });
	}
	const above = [...records.slice(0, at), ...(second && first ? [first] : [])].map((record) =>
		filled(record).join(' ')
	);
	return { head: widened(head, width), rows: rows.map((row) => widened(row, width)), above };
}
