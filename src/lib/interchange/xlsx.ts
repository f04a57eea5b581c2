import { CodedError } from '../domain/errors';
import { headed } from './heading';
import type { OutTable, TextTable } from './table';

/**
 * A cell of a spreadsheet as text: numbers with all their digits and a point, days as YYYY-MM-DD. A number with
 * three decimals gets a fourth, as in Vietnam 12.345 is twelve thousand.
 */
function textOf(cell: unknown): string {
	if (cell === null || cell === undefined) return '';
	if (typeof cell === 'number') return String(cell).replace(/^(-?\d{1,3}\.\d{3})$/, '$10');
	if (cell instanceof Date) return cell.toISOString().slice(0, 10);
	return String(cell).normalize('NFC').trim();
}

/**
 * The first sheet of an XLSX file. The library is loaded when it
 * is needed. Throws `xlsx-unreadable`, `table-empty`, `table-too-large`.
 */
export async function readXlsx(file: ArrayBuffer): Promise<TextTable> {
	const { readSheet } = await import('read-excel-file/universal');
	let sheet: unknown[][];
	try {
		sheet = await readSheet(file);
	} catch {
		throw new CodedError('xlsx-unreadable');
	}
	return { ...headed(sheet.map((row) => row.map(textOf))), numeric: true };
}

/** A table as an XLSX file: one sheet, a bold heading, numbers as numbers, unknown as an empty cell. */
export async function writeXlsx(table: OutTable): Promise<Blob> {
	const { default: write } = await import('write-excel-file/universal');
	const head = table.head.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
	const rows = table.rows.map((row) =>
		row.map((value) => {
			if (value === null) return null;
			return typeof value === 'number' ? { value, type: Number } : { value, type: String };
		})
	);
	return write([head, ...rows], { stickyRowsCount: 1 }).toBlob();
}
