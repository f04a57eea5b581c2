import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { toCsv } from './csv';
import type { OutTable } from './table';

/** Kinds of file a table is written as; XLSX in a file of its own, as its library is large. */
export const OUT_FORMATS = ['xlsx', 'csv', 'geojson'] as const;
export type OutFormat = (typeof OUT_FORMATS)[number];

/** A table as CSV. */
export const writeCsv = ({ head, rows }: OutTable) => toCsv([head, ...rows]);

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
