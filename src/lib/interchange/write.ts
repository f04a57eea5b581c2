import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { OutCell, OutTable } from './table';

/** Kinds of file a table is written as; XLSX in a file of its own, as its library is large. */
export const OUT_FORMATS = ['xlsx', 'csv', 'geojson'] as const;
export type OutFormat = (typeof OUT_FORMATS)[number];

/** One cell of a CSV after RFC 4180. A leading = + - @ of a text is defused for spreadsheets. */
function csvCell(value: OutCell): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const safe = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
	return /[",\n\r;]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** A CSV with a byte-order mark, so that spreadsheets read Vietnamese; decimal points, commas between cells. */
export function writeCsv(table: OutTable): string {
	return `\ufeff${[table.head, ...table.rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** The rows of a table as features (WGS 84); a row without a place has no geometry, as RFC 7946 allows. */
export function writeGeoJson(table: OutTable, geometries: readonly (Geometry | null)[]): string {
	const features = table.rows.map((row, index): Feature<Geometry | null> => ({
		type: 'Feature',
		properties: Object.fromEntries(table.head.map((name, k) => [name, row[k] ?? null])),
		geometry: geometries[index] ?? null
	}));
	const collection: FeatureCollection<Geometry | null> = { type: 'FeatureCollection', features };
	return `${JSON.stringify(collection, null, '\t')}\n`;
}
