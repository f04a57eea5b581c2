export type Cell = string | number | null;

export interface Table {
	head: readonly string[];
	rows: readonly (readonly Cell[])[];
}

const UNKNOWN = 'unknown';

const textOf = (cell: Cell): string => (cell === null ? UNKNOWN : String(cell));

/** Letters on the screen: composed Vietnamese letters count as one. */
const width = (text: string): number => [...text.normalize('NFC')].length;

/** A table in columns two spaces apart, numbers to the right; null is written "unknown", never 0. */
export function formatTable({ head, rows }: Table): string {
	const widths = head.map((title, i) =>
		Math.max(width(title), ...rows.map((row) => width(textOf(row[i] ?? null))))
	);
	const numeric = head.map((_, i) => rows.some((row) => typeof row[i] === 'number'));
	const line = (cells: readonly Cell[]) =>
		cells
			.map((cell, i) => {
				const text = textOf(cell);
				const pad = ' '.repeat((widths[i] ?? 0) - width(text));
				return numeric[i] ? pad + text : text + pad;
			})
			.join('  ')
			.trimEnd();
	return [line(head), line(widths.map((w) => '-'.repeat(w))), ...rows.map(line)].join('\n');
}
