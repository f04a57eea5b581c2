import { writeFileSync } from 'node:fs';
import type { MultiPolygon, Polygon } from 'geojson';
import { geojsonToWkb, parquetWriteBuffer } from 'hyparquet-writer';
import { boundsOf } from '../../src/lib/geometry/bounds';

/** So many rows are read by one task of a cluster. */
const ROWS = 5_000;

export interface LandRow {
	id: string;
	/** WGS 84. */
	geometry: Polygon | MultiPolygon;
}

/** Land as GeoParquet 1.1: columns `id` and `geometry` (WKB, longitude and latitude of WGS 84). */
export function writeGeoParquet(path: string, rows: readonly LandRow[]): void {
	const boxes = rows.map(({ geometry }) => boundsOf(geometry));
	const bbox = [0, 1, 2, 3].map((k) =>
		boxes.reduce(
			(far, box) => (k < 2 ? Math.min : Math.max)(far, box[k] as number),
			k < 2 ? Infinity : -Infinity
		)
	);
	const geo = {
		version: '1.1.0',
		primary_column: 'geometry',
		columns: {
			geometry: {
				encoding: 'WKB',
				geometry_types: ['MultiPolygon', 'Polygon'],
				...(rows.length > 0 ? { bbox } : {})
			}
		}
	};
	const bytes = parquetWriteBuffer({
		columnData: [
			{ name: 'id', data: rows.map(({ id }) => id), type: 'STRING', nullable: false },
			{
				name: 'geometry',
				data: rows.map(({ geometry }) => geojsonToWkb(geometry)),
				type: 'BYTE_ARRAY',
				nullable: false,
				statistics: false
			}
		],
		kvMetadata: [{ key: 'geo', value: JSON.stringify(geo) }],
		rowGroupSize: ROWS
	});
	writeFileSync(path, new Uint8Array(bytes));
}
