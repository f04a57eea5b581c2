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
export function writeGeoParquet(path: string, rows: Iterable<LandRow>): void {
	const [ids, wkbs]: [string[], Uint8Array[]] = [[], []];
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const { id, geometry } of rows) {
		const box = boundsOf(geometry);
		[west, south] = [Math.min(west, box[0]), Math.min(south, box[1])];
		[east, north] = [Math.max(east, box[2]), Math.max(north, box[3])];
		ids.push(id);
		// What it gives lies in a buffer with room for more.
		wkbs.push(geojsonToWkb(geometry).slice());
	}
	const geo = {
		version: '1.1.0',
		primary_column: 'geometry',
		columns: {
			geometry: {
				encoding: 'WKB',
				geometry_types: ['MultiPolygon', 'Polygon'],
				...(ids.length > 0 ? { bbox: [west, south, east, north] } : {})
			}
		}
	};
	const bytes = parquetWriteBuffer({
		columnData: [
			{ name: 'id', data: ids, type: 'STRING', nullable: false },
			{ name: 'geometry', data: wkbs, type: 'BYTE_ARRAY', nullable: false, statistics: false }
		],
		kvMetadata: [{ key: 'geo', value: JSON.stringify(geo) }],
		rowGroupSize: ROWS
	});
	writeFileSync(path, new Uint8Array(bytes));
}
