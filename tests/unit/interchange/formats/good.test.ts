import { describe, expect, it } from 'vitest';
import { readPlans } from '../../../../src/lib/coverage/plan-file';
import type { GeoFeature } from '../../../../src/lib/interchange/geojson/features';
import type { GeoChoice } from '../../../../src/lib/interchange/layers/question';
import type { GivenFile } from '../../../../src/lib/interchange/layers/layer';
import { EXPECTED, features, fixture, offBy, parts } from './zoo';

const isMif = ({ name }: GivenFile) => /\.mi[fd]$/.test(name);

/** A text of UTF-8 as UTF-16, with its mark. */
const inUtf16 = ({ name, bytes }: GivenFile): GivenFile => ({
	name,
	bytes: Uint8Array.from(Buffer.from(`\ufeff${Buffer.from(bytes).toString()}`, 'utf16le'))
});

const GOOD: readonly [string, GivenFile[], GeoChoice?][] = [
	['Shapefile of VN-2000, UTF-8', parts('shp-utf8')],
	['Shapefile of WGS 84, windows-1258', parts('shp-wgs84')],
	['GeoPackage of VN-2000', [fixture('plan-9215.gpkg')]],
	['GeoPackage of WGS 84 with two layers', [fixture('plan-wgs84.gpkg')]],
	['KML', [fixture('plan.kml')]],
	['KMZ of linked files', [fixture('plan.kmz')]],
	['FlatGeobuf of VN-2000', [fixture('plan-9215.fgb')]],
	['FlatGeobuf without index', [fixture('plan-noindex.fgb')]],
	['GeoJSON of VN-2000', [fixture('plan-9215.geojson')]],
	['MIF whose datum MapInfo has no name for', parts('plan-9215').filter(isMif), { crs: '9215' }],
	['File Geodatabase of VN-2000', [fixture('plan-9215.gdb.zip')]],
	['GML 3.2 of VN-2000 with its schema', parts('plan-9215').filter(({ name }) => /\.(gml|xsd)$/.test(name))],
	['GML 3.2 alone', [fixture('plan-9215.gml')]],
	['GML 2 alone', [fixture('plan-gml2.gml')]],
	['GML in windows-1258', [fixture('plan-1258.gml')]],
	['GML in UTF-16', [inUtf16(fixture('plan-gml2.gml'))]],
	['SpatiaLite of VN-2000', [fixture('plan-9215.sqlite')]],
	['a feature set of an ArcGIS server', [fixture('plan-esri.json')]],
	['CSV with WKT', [fixture('plan-wkt.csv')], { crs: '4326' }],
	['NDJSON', [fixture('plan.ndjson')]]
];

const nameOf = ({ properties }: GeoFeature) => properties['ten'] ?? properties['name'];
const orderOf = (feature: GeoFeature) =>
	EXPECTED.findIndex(({ properties }) => properties['ten'] === nameOf(feature));

describe('one plan in every format', () => {
	it.each(GOOD)(
		'%s: every corner within 1 mm of where PROJ puts it, letters whole',
		async (_, files, choice) => {
			const file = await features(files, choice);
			expect(file.leftOut).toEqual([]);
			// An index may have sorted them.
			const sorted = [...file.features].sort((a, b) => orderOf(a) - orderOf(b));
			expect(sorted.map(nameOf)).toEqual(EXPECTED.map(({ properties }) => properties['ten']));
			sorted.forEach(({ shape }, k) => expect(offBy(shape.polygons, k)).toBeLessThan(0.001));
		}
	);

	it.each(GOOD.filter(([name]) => !name.startsWith('KMZ')))(
		'%s: the same plans',
		async (_, files, choice) => {
			const { items, leftOut, notCounted } = readPlans(await features(files, choice), { today: null });
			expect(leftOut).toEqual([]);
			expect(notCounted).toBe(1);
			const plans = items.map(({ id, type, countsFrom }) => ({ id, type, countsFrom }));
			expect(plans.sort((a, b) => a.id.localeCompare(b.id))).toEqual([
				{ id: 'QH-01', type: 'zoning', countsFrom: '2022-05-01' },
				{ id: 'QH-02', type: 'detailed', countsFrom: '2023-11-20' }
			]);
		}
	);
});
