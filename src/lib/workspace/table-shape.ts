/** So many letters of a table's headings tell it from others. */
const LETTERS = 400;

/** The same for tables with the same columns: by it is remembered what was chosen for one. */
export function shapeOfTable(table: { head: readonly string[] } | null): string | undefined {
	return table ? `table ${table.head.join('\n')}`.slice(0, LETTERS) : undefined;
}
