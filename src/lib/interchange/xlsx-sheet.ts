import { CodedError } from '../domain/errors';
import { attributeOf, xmlText } from './scan-xml';
import { MAX_COLUMNS, MAX_ROWS } from './table';
import { tidyCell } from './tidy-cell';
import type { Unpacked } from './unpack';
import { scanPart, type Book, type SheetInfo } from './xlsx-book';

/** The cells of a sheet that hold something, row by row, and what a reader does not see of it. */
export interface SheetCells {
	/** Rows with text, each as wide as its last cell. */
	records: string[][];
	hiddenRows: number;
	hiddenColumns: number;
	/** Formulas whose value was not stored with the file. */
	unvalued: number;
}

/** Rows above a heading, and sums between, come on top of those of a table. */
const MOST_RECORDS = MAX_ROWS + 1000;
/** Merged cells filled in all; ranges may overlap in a file made to hurt. */
const MOST_FILLED = 1_000_000;
const DAY_MS = 86_400_000;
/** Serial number of 1 January 1970, and days between the two ways to count. */
const UNIX_DAY = 25_569;
const TO_1904 = 1462;
const LAST_DAY = 2_958_465;

function dayOf(serial: number, since1904: boolean): string | null {
	const day = Math.floor(serial) + (since1904 ? TO_1904 : 0);
	if (day < 1 || day > LAST_DAY) return null;
	// Day 60 is a 29 February 1900 that never was.
	return new Date((day - UNIX_DAY + (day < 60 ? 1 : 0)) * DAY_MS).toISOString().slice(0, 10);
}

/** All digits and a point. Three decimals get a fourth, as in Vietnam 12.345 is twelve thousand. */
function numberText(value: string): string {
	const number = Number(value);
	return Number.isFinite(number) ? String(number).replace(/^(-?\d{1,3}\.\d{3})$/, '$10') : value;
}

/** What a cell says. `type` and `style` as in the file (ECMA-376 part 1, 18.3.1.4). */
function valueOf(value: string, type: string, style: number, { strings, days, since1904 }: Book): string {
	if (value === '') return '';
	if (type === 's') return strings[Number(value)] ?? '';
	if (type === 'b') return value === '1' ? 'true' : 'false';
	if (type === 'd') return value.slice(0, 10);
	if (type !== '' && type !== 'n') return tidyCell(value);
	return (days.has(style) ? dayOf(Number(value), since1904) : null) ?? numberText(value);
}

/** Column of "AB12" from 0; null without a reference. */
function columnOf(reference: string): number | null {
	const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference)?.[0];
	return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : null;
}

interface Row {
	number: number;
	cells: string[];
	/** Columns that hold numbers. */
	numbers: Set<number>;
}

/** A text merged over several rows stands in each of them; a number, as of a sum of areas, does not. */
function fillDown(rows: readonly Row[], merged: readonly string[]): void {
	const byNumber = new Map(rows.map((row) => [row.number, row]));
	let left = MOST_FILLED;
	for (const range of merged) {
		const [, column = '', from = '', to = ''] =
			/^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(range) ?? [];
		const at = columnOf(`${column}1`);
		const first = byNumber.get(Number(from));
		const text = at === null ? undefined : first?.cells[at];
		if (at === null || !text || first?.numbers.has(at)) continue;
		for (let number = Number(from) + 1; number <= Number(to); number += 1) {
			const row = byNumber.get(number);
			left -= 1;
			if (!row || left < 0) break;
			for (let k = row.cells.length; k <= at; k += 1) row.cells.push('');
			row.cells[at] ||= text;
		}
	}
}

/**
 * Reads the cells of one sheet that hold something; blank ones take no room, however many there are or how far.
 * Throws `table-too-large` with the `cell` that lies too far out, and what unpacking throws.
 */
export function readSheet(parts: Unpacked, sheet: SheetInfo, book: Book): SheetCells {
	const rows: Row[] = [];
	const merged: string[] = [];
	const hidden: { from: number; to: number }[] = [];
	let row: Row = { number: 0, cells: [], numbers: new Set() };
	let [hiddenRow, hiddenRows, unvalued, column] = [false, 0, 0, -1];
	let cell = { type: '', style: 0, formula: false, value: '' };
	let [inside, aside] = ['', false];
	const endCell = () => {
		const text = valueOf(cell.value, cell.type, cell.style, book);
		if (cell.formula && cell.value === '') unvalued += 1;
		if (text === '') return;
		if (column >= MAX_COLUMNS)
			throw new CodedError('table-too-large', { column: column + 1, row: row.number });
		for (let k = row.cells.length; k < column; k += 1) row.cells.push('');
		row.cells[column] = text;
		if (cell.type === '' || cell.type === 'n') row.numbers.add(column);
	};
	const endRow = () => {
		if (row.cells.length === 0) return;
		rows.push(row);
		if (hiddenRow) hiddenRows += 1;
		if (rows.length > MOST_RECORDS) throw new CodedError('table-too-large', { rows: rows.length });
	};
	scanPart(parts, sheet.path, {
		open: (name, attributes) => {
			if (name === 'c') {
				column = columnOf(attributeOf(attributes, 'r')) ?? column + 1;
				const style = Number(attributeOf(attributes, 's'));
				cell = { type: attributeOf(attributes, 't'), style, formula: false, value: '' };
			} else if (name === 'v' || name === 't') inside = name;
			else if (name === 'f') cell.formula = true;
			else if (name === 'rPh') aside = true;
			else if (name === 'row') {
				row = {
					number: Number(attributeOf(attributes, 'r')) || row.number + 1,
					cells: [],
					numbers: new Set()
				};
				hiddenRow = /^(1|true)$/.test(attributeOf(attributes, 'hidden'));
				column = -1;
			} else if (name === 'col' && /^(1|true)$/.test(attributeOf(attributes, 'hidden'))) {
				hidden.push({
					from: Number(attributeOf(attributes, 'min')),
					to: Number(attributeOf(attributes, 'max'))
				});
			} else if (name === 'mergeCell' && merged.length < MAX_ROWS)
				merged.push(attributeOf(attributes, 'ref'));
		},
		close: (name) => {
			if (name === 'c') endCell();
			else if (name === 'row') endRow();
			else if (name === inside) inside = '';
			else if (name === 'rPh') aside = false;
		},
		text: (raw) => {
			if (inside !== '' && !aside) cell.value += xmlText(raw);
		}
	});
	fillDown(rows, merged);
	const used = new Set<number>();
	for (const { cells } of rows) cells.forEach((text, k) => text !== '' && used.add(k + 1));
	const hiddenColumns = [...used].filter((k) => hidden.some(({ from, to }) => k >= from && k <= to)).length;
	return { records: rows.map(({ cells }) => cells), hiddenRows, hiddenColumns, unvalued };
}
