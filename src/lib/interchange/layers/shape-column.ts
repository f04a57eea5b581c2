import type { TextTable } from '../table';

/** A text that begins as well-known text of a geometry. */
const WKT =
	/^\s*(?:SRID=\d+;)?\s*(?:(?:MULTI)?(?:POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION)\s*(?:Z|M|ZM)?\s*(?:\(|EMPTY)/i;

/** Hexadecimal well-known binary, as databases export it. */
export const HEX_WKB = /^0[01](?:0[1-7]|00){2}[0-9a-f]{14,}$/i;

const isShape = (cell: string) => WKT.test(cell) || HEX_WKB.test(cell.trim());

/** The column of geometries: the one where most rows that say anything have one. null when there is none. */
export function shapeColumn({ head, rows }: TextTable): number | null {
	for (let column = 0; column < head.length; column += 1) {
		const full = rows.slice(0, 200).filter((row) => (row[column] ?? '').trim() !== '');
		const shapes = full.filter((row) => isShape(row[column] ?? ''));
		if (shapes.length > 0 && 2 * shapes.length > full.length) return column;
	}
	return null;
}
