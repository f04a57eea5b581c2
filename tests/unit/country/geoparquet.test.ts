import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { afterAll, describe, expect, it } from 'vitest';
import { writeGeoParquet } from '../../../scripts/country/geoparquet';
import { sedonaInstalled, sedonaWay, startCluster } from '../../../scripts/bench/sedona';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import { box, polygon } from '../../fixtures/geometry/shapes';
import { area, plan, request } from '../coverage/build';

const folder = mkdtempSync(join(tmpdir(), 'geoparquet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('land as GeoParquet', () => {
	it('is read back as it was, with where it lies in its metadata', async () => {
		const rows = [
			{ id: 'Thất Khê', geometry: polygon(box(0, 0, 1000, 1000)) },
			{
				id: 'b',
				geometry: {
					type: 'MultiPolygon' as const,
					coordinates: [polygon(box(3000, 0, 4000, 500)).coordinates]
				}
			}
		];
		const path = join(folder, 'land.parquet');
		writeGeoParquet(path, rows);
		const file = await asyncBufferFromFile(path);
		expect(await parquetReadObjects({ file })).toEqual(rows);
		const { key_value_metadata: told } = await parquetMetadataAsync(file);
		const geo = JSON.parse(told?.find(({ key }) => key === 'geo')?.value ?? '{}') as {
			columns: { geometry: { encoding: string; bbox: number[] } };
		};
		const [west = NaN, south = NaN] = rows[0]!.geometry.coordinates[0]![0] as number[];
		expect(geo.columns.geometry.encoding).toBe('WKB');
		expect(geo.columns.geometry.bbox.slice(0, 2)).toEqual([west, south]);
	});
});

describe.skipIf(!sedonaInstalled())('Sedona (installed by npm run bench -- country --sedona-to 1)', () => {
	it('measures what the engine does', { timeout: 180_000 }, async () => {
		const areas = [area('a', polygon(box(0, 0, 1000, 1000))), area('b', polygon(box(1000, 0, 2000, 1000)))];
		const plans = [
			plan('p', polygon(box(200, 200, 1500, 700))),
			plan('q', polygon(box(100, 100, 400, 900), box(150, 700, 300, 850)))
		];
		const cluster = await startCluster();
		try {
			const land = (rows: readonly { id: string; geometry: (typeof plans)[0]['geometry'] | null }[]) =>
				rows.flatMap(({ id, geometry }) => (geometry ? [{ id, geometry }] : []));
			const { percent } = await sedonaWay(cluster, { areas: land(areas), plans: land(plans) });
			for (const { id, percent: ours } of computeCoverage(request(areas, plans)))
				expect(Math.abs((percent[id] ?? NaN) - (ours ?? NaN))).toBeLessThan(1e-6);
		} finally {
			cluster.stop();
		}
	});
});
