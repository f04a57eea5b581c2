import { CodedError } from '../domain/errors';
import type { Remark } from '../location/reading';
import { canPlace, recognise } from './columns';
import { headed } from './heading';
import type { OutCell, OutTable, TextTable } from './table';
import { Unpacked } from './unpack';
import { readBook, type Book, type SheetInfo } from './xlsx-book';
import { readSheet } from './xlsx-sheet';

/** A table of a workbook, with what its reader may not see there. */
export interface SheetTable extends TextTable {
	/** Name of the sheet read. */
	sheet: string;
	/** Names of the visible sheets that hold a table. */
	sheets: readonly string[];
	remarks: readonly Remark[];
}

interface Read {
	name: string;
	table: TextTable;
	remarks: readonly Remark[];
}
type Tried = Read | { name: string; error: CodedError };

/** How well a table says where its rows are: by a pair of coordinates best, not at all 0. */
function strength(table: TextTable): number {
	const columns = recognise(table);
	if (!canPlace(columns)) return 0;
	if (columns.first !== null && columns.second !== null) return 4;
	return columns.place !== null ? 3 : columns.unit !== null ? 2 : 1;
}

function tried(parts: Unpacked, sheet: SheetInfo, book: Book): Tried {
	const { name } = sheet;
	try {
		const { records, hiddenRows, hiddenColumns, unvalued } = readSheet(parts, sheet, book);
		const counted = [
			['hidden-rows', hiddenRows],
			['hidden-columns', hiddenColumns],
			['formulas-unvalued', unvalued]
		] as const;
		const remarks = counted.flatMap(([code, n]) => (n > 0 ? [{ code, about: String(n) }] : []));
		return { name, table: { ...headed(records), numeric: true }, remarks };
	} catch (error) {
		if (error instanceof CodedError) return { name, error };
		throw error;
	}
}

const isTable = (one: Tried): one is Read => 'table' in one;

const namesOf = (all: readonly Tried[]) => all.map(({ name }) => name).join('\n');

/** The table among these that says best where its rows are. Throws `sheet-choice` with the `sheets` to choose from. */
function best(all: readonly Tried[]): Read {
	const tables = all.filter(isTable);
	const failed = all.flatMap((one) => (isTable(one) || one.error.code === 'table-empty' ? [] : [one]));
	const most = Math.max(...tables.map(({ table }) => strength(table)));
	const [first, ...more] = tables.filter(({ table }) => strength(table) === most);
	// A sheet that cannot be read may be the one that is meant.
	if (!first || (most === 0 && failed.length > 0)) throw failed[0]?.error ?? new CodedError('table-empty');
	if (more.length === 0) return first;
	throw new CodedError('sheet-choice', { sheets: namesOf([first, ...more]) });
}

/**
 * The table of an XLSX file: of the sheet named, else of the visible sheet that holds the one with places. Throws
 * `xlsx-unreadable`, `xlsx-locked` (a password, or the format of before 2007), `file-inflates`, `table-empty`,
 * `table-too-large`, `sheet-unknown`, and `sheet-choice` where several sheets hold such a table, or only hidden ones.
 */
export function readXlsx(file: ArrayBuffer, wanted: string | null = null): SheetTable {
	const bytes = new Uint8Array(file);
	if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new CodedError('xlsx-locked');
	const parts = new Unpacked(bytes);
	const book = readBook(parts);
	const named = wanted?.normalize('NFC').trim();
	const visible = book.sheets.filter(({ hidden }) => !hidden);
	const asked = named === undefined ? visible : book.sheets.filter(({ name }) => name.trim() === named);
	if (asked.length === 0) {
		throw new CodedError('sheet-unknown', { sheets: book.sheets.map(({ name }) => name).join('\n') });
	}
	const all = asked.map((sheet) => tried(parts, sheet, book));
	if (named === undefined && all.every((one) => !isTable(one) && one.error.code === 'table-empty')) {
		const unseen = book.sheets.filter(({ hidden }) => hidden).map((sheet) => tried(parts, sheet, book));
		if (unseen.some(isTable))
			throw new CodedError('sheet-choice', { sheets: namesOf(unseen.filter(isTable)) });
	}
	const { name, table, remarks } = best(all);
	const sheets = (named === undefined ? all.filter(isTable) : visible).map((one) => one.name);
	const said: Remark[] = book.sheets.length > 1 ? [{ code: 'sheet-read', about: name }] : [];
	const unseen = book.sheets.length - visible.length;
	const skipped: Remark[] = unseen > 0 ? [{ code: 'sheets-hidden', about: String(unseen) }] : [];
	return { ...table, sheet: name, sheets, remarks: [...said, ...skipped, ...remarks] };
}

const cellOf = (value: OutCell) =>
	value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String };

/** Head and rows of a table as its writer takes them: a bold heading, numbers as numbers, unknown as an empty cell. */
const sheetOf = ({ head, rows }: OutTable) => [
	head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
	...rows.map((row) => row.map(cellOf))
];

/** A table as an XLSX file of one sheet. */
export async function writeXlsx(table: OutTable): Promise<Blob> {
	const { default: write } = await import('write-excel-file/universal');
	return write(sheetOf(table), { stickyRowsCount: 1 }).toBlob();
}

/** Tables as an XLSX file, a sheet each. */
export async function writeXlsxBook(sheets: readonly (OutTable & { name: string })[]): Promise<Blob> {
	const { default: write } = await import('write-excel-file/universal');
	return write(
		sheets.map((sheet) => ({ data: sheetOf(sheet), sheet: sheet.name, stickyRowsCount: 1 }))
	).toBlob();
}
