import { describe, expect, it } from 'vitest';
import { geo } from './geo';

/** Two forms of one place: EPSG:9215 and WGS 84, as PROJ gives them to a millimetre. */
const METRES = [449293.705, 2417549.76];
const DEGREES = [106.7613, 21.8537];
/** The same in degrees of VN-2000: 21°51'16.89" N, 106°45'33.87" E. */
const VN2000 = [106 + 45 / 60 + 33.87 / 3600, 21 + 51 / 60 + 16.89 / 3600];

const file = (crs: unknown, coordinates: unknown) => ({
	type: 'FeatureCollection',
	crs,
	features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates } }]
});
const named = (name: unknown) => ({ type: 'name', properties: { name } });

function isThere(json: unknown, tolerance: number, moved = true) {
	const { points, faults } = geo(json).features[0]?.shape ?? { points: [], faults: [] };
	expect(faults).toEqual(moved ? ['crs-moved'] : []);
	const [x = 0, y = 0] = points[0] ?? [];
	expect(Math.abs(x - (DEGREES[0] ?? 0))).toBeLessThan(tolerance);
	expect(Math.abs(y - (DEGREES[1] ?? 0))).toBeLessThan(tolerance);
}

describe('the crs member of a file', () => {
	it.each([
		named('urn:ogc:def:crs:OGC:1.3:CRS84'),
		named('urn:ogc:def:crs:OGC::CRS84'),
		named('EPSG:4326'),
		named('urn:ogc:def:crs:EPSG::4326'),
		named('urn:ogc:def:crs:EPSG:9.8.15:4326'),
		named('http://www.opengis.net/def/crs/EPSG/0/4326'),
		named('WGS84'),
		{ type: 'EPSG', properties: { code: 4326 } },
		{ type: 'EPSG', properties: { code: '4326' } },
		'EPSG:4326',
		4326,
		undefined
	])('%j is WGS 84', (crs) => {
		isThere(file(crs, DEGREES), 1e-12, false);
	});

	it.each([
		named('urn:ogc:def:crs:EPSG::9215'),
		named('EPSG:9215'),
		named('epsg:9215'),
		{ type: 'EPSG', properties: { code: 9215 } },
		{ type: 'link', properties: { href: 'http://spatialreference.org/ref/epsg/9215/proj4/', type: 'proj4' } },
		{ type: 'link', properties: { href: 'https://www.opengis.net/def/crs/EPSG/0/9215' } },
		9215
	])('%j is moved from metres of VN-2000', (crs) => {
		isThere(file(crs, METRES), 1e-8);
	});

	it.each([named('urn:ogc:def:crs:EPSG::4756'), named('EPSG:4756'), 4756])(
		'%j is moved from degrees of VN-2000, 224 m',
		(crs) => {
			isThere(file(crs, VN2000), 3e-8 * 100);
		}
	);

	it('counts on a feature and on a geometry too', () => {
		const point = { type: 'Point', coordinates: METRES };
		isThere({ type: 'Feature', crs: named('EPSG:9215'), properties: {}, geometry: point }, 1e-8);
		isThere({ type: 'Feature', properties: {}, geometry: { ...point, crs: named('EPSG:9215') } }, 1e-8);
		isThere({ ...point, crs: named('EPSG:9215') }, 1e-8);
		const [first, second] = geo({
			type: 'FeatureCollection',
			features: [
				{ type: 'Feature', crs: named('EPSG:32648'), properties: {}, geometry: point },
				{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: DEGREES } }
			]
		}).leftOut;
		expect([first?.code, second]).toEqual(['geojson-other-crs', undefined]);
	});

	it.each([
		named('EPSG:32648'),
		named('urn:ogc:def:crs:EPSG::3857'),
		named('urn:ogc:def:crs:EPSG::4148'),
		named('Hanoi 1972'),
		named(''),
		named(null),
		{},
		'VN-2000',
		{ type: 'link', properties: { href: 'data.crs' } },
		true,
		[]
	])('%j is refused, never guessed at', (crs) => {
		expect(() => geo(file(crs, DEGREES))).toThrow('geojson-other-crs');
	});

	it('null says that no system may be assumed: read as WGS 84, and told', () => {
		expect(geo(file(null, DEGREES)).features[0]?.shape.faults).toEqual(['crs-null']);
	});
});
