import { CodedError } from '../domain/errors';
import { communeCode } from '../domain/unit-code';
import type { DecimalMark } from '../domain/number';
import { looksLikeCorners, readCorners } from '../location/corners';
import { readPlace, type PlaceContext } from '../location/read-place';
import { subjectOfCorners } from '../location/corner-subject';
import { subjectOf } from '../location/read-subject';
import type { Paper } from '../location/paper-checks';
import type { Parcel } from '../location/parcel';
import type { QuestionCode, Reading } from '../location/reading';
import type { Subject } from '../location/subject';
import { canPlace, cellOf, type Columns } from './columns';
import { rowFrame } from './row-frame';
import { statedHa } from './stated-area';

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
export type Sought = Found | { why: QuestionCode; readings: readonly Reading[] };

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
 * each of them gives. A coordinate system that other cells of the row name goes before that of the file; `mark` is
 * the decimal mark of areas that can be read both ways. Throws `columns-unknown`, `row-without-place`,
 * `row-too-wide`, and what `takeFrame`, `readPlace` and `readCorners` throw.
 */
export function rowPlace(
	rows: readonly (readonly string[])[],
	columns: Columns,
	head: readonly string[],
	context: PlaceContext,
	mark: DecimalMark = ','
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
		areaHa: statedHa(cellOf(row, columns.area), head[columns.area ?? -1], mark)
	};
	const frame = rowFrame(row, columns, head, context.frame);
	if (looksLikeCorners(text)) {
		const read = readCorners(context.boundaries, text, frame);
		return read.outcome === 'question' ? read : { ...subjectOfCorners(read.list), paper, reading: null };
	}
	const read = readPlace(text, { ...context, frame });
	if (read.outcome === 'question') return read;
	return { subject: subjectOf(read.reading), paper, reading: read.reading, parcel: null };
}
