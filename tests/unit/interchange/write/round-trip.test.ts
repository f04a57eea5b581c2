import fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it, vi } from 'vitest';
import { asWritten } from '../../../../src/lib/interchange/geojson/crs';
import { toWgs84Of } from '../../../../src/lib/interchange/crs/file-crs';
import { openLayers } from '../../../../src/lib/interchange/layers/open-layers';
import { readGeoJsonBytes } from '../../../../src/lib/interchange/geojson-file';
import { dbfNames } from '../../../../src/lib/interchange/write/dbf';
import type { OutFeature, OutLayer } from '../../../../src/lib/interchange/write/out-layer';
import { LAYER_FORMAT_FACTS } from '../../../../src/lib/interchange/write/layer-formats';
import { writeLayer } from '../../../../src/lib/interchange/write/write-layer';
import { LAYER, square } from './layers';

vi.setConfig({ testTimeout: 60_000 });

const VIETNAMESE = [...'aăâeêioôơuưyđAĂÂĐƯƠ &<>"\'=;,ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ'];
const words = fc
	.string({ unit: fc.constantFrom(...VIETNAMESE), minLength: 1, maxLength: 60 })
	.map((text) => `x${text.trim()}`);
const amount = fc.option(fc.integer({ min: -1e7, max: 1e9 }).map((one) => one / 10_000));

const land = fc
	.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean()), { maxLength: 4 })
	.map((cells): OutFeature['geometry'] => {
		const places = [...new Map(cells).entries()];
		if (places.length === 0) return null;
		return {
			type: 'MultiPolygon',
			coordinates: places.map(([k, holed]) => {
				const [lon, lat] = [106.1 + 0.05 * k, 21.4 + 0.03 * k];
				return holed
					? [square(lon, lat, 0.01), square(lon + 0.002, lat + 0.003, 0.001)]
					: [square(lon, lat, 0.01)];
			})
		};
	});

const layers = fc
	.array(fc.tuple(words, fc.option(words), amount, land), { minLength: 1, maxLength: 30 })
	.map((rows): OutLayer => ({
		...LAYER,
		kind: null,
		fields: [
			{ name: 'name', type: 'text' },
			{ name: 'remark', type: 'text' },
			{ name: 'covered_ha', type: 'number' }
		],
		label: 0,
		features: rows.map(([name, remark, ha, geometry]) => ({ values: [name, remark, ha], geometry }))
	}));

/** Rings to a millimetre or so, each from its least corner, so that it does not matter where it begins or turns. */
function rings(geometry: Polygon | MultiPolygon | null, toWgs84: typeof asWritten): string[] {
	const all = !geometry ? [] : geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	return all
		.map((one) =>
			one
				.map((ring) =>
					[
						...new Set(
							ring.map(([x = NaN, y = NaN]) =>
								toWgs84(x, y)
									.map((value) => value.toFixed(7))
									.join()
							)
						)
					]
						.sort()
						.join(' ')
				)
				.join(' / ')
		)
		.sort();
}

describe('what is written is read again', () => {
	const cases = (['shp', 'gpkg', 'fgb'] as const).flatMap((format) =>
		[4326, 9215].map((epsg) => [format, epsg] as const)
	);

	it.each(cases)('%s in %i: land, letters, numbers and what is not known', async (format, epsg) => {
		await fc.assert(
			fc.asyncProperty(layers, async (layer) => {
				const { bytes } = await writeLayer(layer, format, epsg);
				const { layers: found } = await openLayers([
					{ name: `areas.${LAYER_FORMAT_FACTS[format].ending}`, bytes }
				]);
				const [one] = found;
				expect(one?.crs?.crs).toBeTruthy();
				expect(one?.notes).toEqual([]);
				if (!one?.crs?.crs) return;
				const toWgs84 = toWgs84Of(one.crs.crs);
				expect(one.features.map(({ properties: p }) => [p['name'], p['remark'], p['covered_ha']])).toEqual(
					layer.features.map(({ values }) => values)
				);
				expect(one.features.map(({ geometry }) => rings(geometry as MultiPolygon, toWgs84))).toEqual(
					layer.features.map(({ geometry }) => rings(geometry, asWritten))
				);
			}),
			{ numRuns: 40 }
		);
	});

	it.each([4326, 9215])('GeoJSON in %i', async (epsg) => {
		const { bytes } = await writeLayer(LAYER, 'geojson', epsg);
		const { features, leftOut } = readGeoJsonBytes(bytes);
		expect(leftOut).toMatchObject([{ index: 2, id: 'c', code: 'geometry-missing' }]);
		features.forEach(({ shape, properties }, k) => {
			const { geometry, values } = LAYER.features[k] as OutFeature;
			const read = { type: 'MultiPolygon', coordinates: shape.polygons } as const;
			expect(rings(read, asWritten)).toEqual(rings(geometry, asWritten));
			expect(Object.values(properties)).toEqual(values);
		});
	});

	it('DXF: a ring each, named by the text in it', async () => {
		const { bytes } = await writeLayer(LAYER, 'dxf', 9215);
		const { layers: found } = await openLayers([{ name: 'areas.dxf', bytes }]);
		expect(found.map(({ name, features }) => [name, features.length])).toEqual([
			['ZONING', 1],
			['ZONING_HOLE', 1],
			['DETAILED', 2]
		]);
		expect(found[2]?.features.map(({ properties }) => properties['name'])).toEqual([
			'Đồng Đăng & <Kỳ Lừa> "1"',
			'Đồng Đăng & <Kỳ Lừa> "1"'
		]);
	});

	it('many rows with many corners: a tree of several levels', async () => {
		const ring = Array.from({ length: 2000 }, (_, k) => [
			106.5 + 0.1 * Math.cos((k * Math.PI) / 1000),
			21.8 + 0.1 * Math.sin((k * Math.PI) / 1000)
		]);
		const small = { type: 'Polygon' as const, coordinates: [square(106.5, 21.8, 0.01)] };
		const large = { type: 'Polygon' as const, coordinates: [[...ring, ring[0] ?? []]] };
		const features = Array.from({ length: 12_000 }, (_, k) => ({
			values: [`${k}`, `Xã số ${k}`, 'zoning', k / 8, null],
			geometry: k % 1000 === 0 ? large : small
		}));
		const { bytes } = await writeLayer({ ...LAYER, features }, 'gpkg', 4326);
		const { layers: found } = await openLayers([{ name: 'a.gpkg', bytes }]);
		expect(found[0]?.features.map(({ properties }) => properties['name'])).toEqual(
			features.map(({ values }) => values[1])
		);
		const big = found[0]?.features[11_000]?.geometry as MultiPolygon;
		expect(big.coordinates[0]?.[0]?.length).toBe(2001);
	});

	it('the same layer makes the same bytes in every format', async () => {
		for (const format of ['shp', 'gpkg', 'kml', 'fgb', 'dxf', 'geojson', 'csv'] as const) {
			const [first, again] = [await writeLayer(LAYER, format, 4326), await writeLayer(LAYER, format, 4326)];
			expect(first.bytes).toEqual(again.bytes);
		}
	});

	it('tells what a format could not take', async () => {
		const features = [{ values: ['a', 'ộ'.repeat(100), null, null, null], geometry: null }];
		const { notes } = await writeLayer({ ...LAYER, features }, 'shp', 4326);
		expect(notes).toEqual([
			{ code: 'text-cut', value: 'name' },
			{ code: 'field-renamed', value: 'covered_ha_at_most → covered__2' }
		]);
		expect((await writeLayer({ ...LAYER, features }, 'dxf', 9215)).notes).toEqual([
			{ code: 'rows-without-place', value: 1 }
		]);
	});

	it('names of ten letters, none twice', () => {
		const names = ['Tên đồ án', 'ten_do_an', 'diện tích quy hoạch', 'Diện tích quy định', ''];
		expect(dbfNames(names.map((name) => ({ name })))).toEqual([
			'Ten_do_an',
			'ten_do_a_2',
			'dien_tich_',
			'Dien_tic_2',
			'field'
		]);
	});
});
