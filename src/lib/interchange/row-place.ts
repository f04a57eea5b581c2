import { CodedError } from '../domain/errors';
import { communeCode } from '../domain/unit-code';
import { looksLikeCorners, readCorners } from '../location/corners';
import { readPlace, type PlaceContext } from '../location/read-place';
import { subjectOf, subjectOfCorners } from '../location/read-subject';
import type { Paper } from '../location/paper-checks';
import type { Parcel } from '../location/parcel';
import type { Reading } from '../location/reading';
import type { Subject } from '../location/subject';
import { canPlace, cellOf, type Columns } from './columns';

/** What is to be located and held against its paper. */
export interface Found {
	subject: Subject;
	paper: Paper;
	/** null for a shape of a file. */
	reading: Reading | null;
	/** Corners that were read, with their edges; null for anything else. */
	parcel: Parcel | null;
}

/** A found thing, or a question: several readings are possible. */
export type Sought = Found | { why: string; readings: readonly Reading[] };

/** A stated area: 91,73 or 1.009 or "91,73 ha"; `heading` may say m². Hectares; null when the cell holds no number. */
export function statedHa(text: string, heading = ''): number | null {
	const found = /\d[\d.,\s]*/.exec(text)?.[0].replace(/\s/g, '').replace(/[.,]$/, '');
	if (!found) return null;
	const plain = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(found) ? found.replaceAll('.', '') : found;
	const value = Number(
		/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) && !/^\d{1,3},\d{3}$/.test(plain)
			? plain.replaceAll(',', '')
			: plain.replace(',', '.')
	);
	if (!Number.isFinite(value) || value <= 0) return null;
	const squareMetres = /\bha\b/i.test(text) ? false : /m2|m²/i.test(`${text} ${heading}`);
	return squareMetres ? value / 10_000 : value;
}

/** Several numbers in both cells of a pair, one below the other: a list of corners, a line each. */
function zipped(first: string, second: string): string | null {
	const parts = (cell: string) => cell.split(/[\n;]+/).flatMap((part) => part.trim() || []);
	const [firsts, seconds] = [parts(first), parts(second)];
	if (firsts.length < 2 || firsts.length !== seconds.length) return null;
	return firsts.map((one, k) => `${one}\t${seconds[k] ?? ''}`).join('\n');
}

/** Where one row says it is, as text; empty when it says nothing. A pair of cells becomes one text. */
function placeText(row: readonly string[], columns: Columns): string {
	const [first, second] = [cellOf(row, columns.first), cellOf(row, columns.second)];
	if (first && second) return zipped(first, second) ?? `${first} ; ${second}`;
	const unit = cellOf(row, columns.unit);
	return cellOf(row, columns.place) || (communeCode(unit) ?? unit);
}

/** Where the rows of one thing say it is, as one text: a corner a line where there are several. Empty when nowhere. */
export function placeTextOf(rows: readonly (readonly string[])[], columns: Columns): string {
	const [row = []] = rows;
	if (rows.length > 1) return rows.map((one) => placeText(one, columns).replace(' ; ', '\t')).join('\n');
	return placeText(row, columns) || cellOf(row, columns.commune);
}

/**
 * What the rows of one thing say it is: a row alone by its best column (coordinates, corners, a place as written,
 * a unit's code, else the commune it names, which is then not also held against it); several rows by the corner
 * each of them gives. Throws `columns-unknown`, `row-without-place`, `row-too-wide`, and what `readPlace` and `readCorners` throw.
 */
export function rowPlace(
	rows: readonly (readonly string[])[],
	columns: Columns,
	head: readonly string[],
	context: PlaceContext
): Sought {
	if (!canPlace(columns)) throw new CodedError('columns-unknown');
	const [row = []] = rows;
	if (rows.some((one) => one.slice(head.length).some((cell) => cell !== ''))) {
		throw new CodedError('row-too-wide', { cells: row.length, columns: head.length });
	}
	const text = placeTextOf(rows, columns);
	if (text === '') throw new CodedError('row-without-place');
	const commune = cellOf(row, columns.commune);
	const byCommune = placeText(row, columns) === '';
	const paper: Paper = {
		commune: byCommune || commune === '' ? null : commune,
		areaHa: statedHa(cellOf(row, columns.area), head[columns.area ?? -1])
	};
	if (looksLikeCorners(text)) {
		const read = readCorners(context.boundaries, text, context.frame);
		return read.outcome === 'question' ? read : { ...subjectOfCorners(read.list), paper, reading: null };
	}
	const read = readPlace(text, context);
	if (read.outcome === 'question') return read;
	return { subject: subjectOf(read.reading), paper, reading: read.reading, parcel: null };
}
