/** A table as read from a file: text cells, headings apart. */
export interface TextTable {
	head: readonly string[];
	rows: readonly (readonly string[])[];
	/** What stood above the heading, or over several of its columns: titles, the coordinate system. */
	above: readonly string[];
	/** True when plain decimals were numbers in the file, and go back into one as numbers. */
	numeric: boolean;
}

/** A cell to be written. null = not known. */
export type OutCell = string | number | null;

/** A table to be written. */
export interface OutTable {
	head: readonly string[];
	rows: readonly (readonly OutCell[])[];
}

/** More than this is no list of projects but a mistake. */
export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 200;
/** A file of more bytes is read by no one as a table. */
export const MAX_TABLE_BYTES = 20 * 1024 * 1024;
