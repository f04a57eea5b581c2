/** One column of a table that says everything the map says. */
export interface TableColumn<Row> {
	id: string;
	label: string;
	numeric?: boolean;
	/** The words of the cell; also what a CSV holds unless `plain` is given. */
	text: (row: Row) => string;
	/** Sort key; null sorts last both ways: unknown has no rank. */
	sort?: (row: Row) => number | string | null;
	/** A small bar from the target, −1 to 1; null draws nothing. */
	bar?: (row: Row) => { from: number; to: number; tick: number; colour: string } | null;
	strong?: boolean;
	/** Long text: the cell may break into lines. */
	long?: boolean;
	/** Not shown where every row says the same; a CSV keeps it. */
	varies?: boolean;
}
