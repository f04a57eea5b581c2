import { foldName } from '../domain/name';
import { cellOf, hasCoordinates, type Columns } from './columns';
import type { TextTable } from './table';

/** A row to be checked, or the consecutive rows that are the corners of one shape. */
export interface RowItem {
	kind: 'rows';
	name: string;
	/** Number of the first row in the table, from 0. */
	source: number;
	rows: readonly (readonly string[])[];
}

const SUM = /^(tong|tong so|tong cong|cong)( |$)/;
/** A section's own number: A, B, I, II. */
const SECTION = /^([A-Z]|[IVX]+)[.)]?$/;
/** Tables with fewer columns have no titles between their rows. */
const WIDE = 4;

/** False for a line between the rows that is none itself: a section's title, or a sum without a place. */
function stands(row: readonly string[], width: number, columns: Columns): boolean {
	const placing = [columns.first, columns.second, columns.place, columns.unit, columns.commune];
	if (placing.some((column) => cellOf(row, column) !== '')) return true;
	const filled = row.filter((cell) => cell.trim() !== '');
	if (filled.some((cell) => SUM.test(foldName(cell)))) return false;
	if (width < WIDE || filled.length > 2) return true;
	return filled.length === 2 && !filled.some((cell) => SECTION.test(cell));
}

/** The things of a table, corners of one shape together; lines that only head or sum up others are left out. */
export function rowItems({ head, rows }: TextTable, columns: Columns): RowItem[] {
	const items: { name: string; source: number; mark: string; rows: (readonly string[])[] }[] = [];
	rows.forEach((row, source) => {
		if (!stands(row, head.length, columns)) return;
		const mark = cellOf(row, columns.group);
		const last = items.at(-1);
		const goesOn =
			columns.group !== null &&
			last !== undefined &&
			last.mark !== '' &&
			(mark === '' || mark === last.mark) &&
			hasCoordinates(row, columns) &&
			last.rows.every((one) => hasCoordinates(one, columns));
		if (goesOn) last.rows.push(row);
		else {
			const name = cellOf(row, columns.name) || mark || String(source + 1);
			items.push({ name, source, mark, rows: [row] });
		}
	});
	return items.map(({ name, source, rows: own }) => ({ kind: 'rows', name, source, rows: own }));
}
