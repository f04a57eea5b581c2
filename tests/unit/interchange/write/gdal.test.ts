import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { LAYER_FORMAT_FACTS } from '../../../../src/lib/interchange/write/layer-formats';
import { writeLayer } from '../../../../src/lib/interchange/write/write-layer';
import { LAYER } from './layers';

const there = spawnSync('ogrinfo', ['--version']).status === 0;
if (!there) console.warn('Skipped: GDAL (ogrinfo, ogr2ogr, gdaltransform) is not installed here.');

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'written-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (command: string, args: readonly string[], input = '') =>
	execFileSync(command, args, { encoding: 'utf8', input, maxBuffer: 1e8, stdio: ['pipe', 'pipe', 'pipe'] });

const cornersOf = ({ geometry }: { geometry: Feature['geometry'] | null }): Position[] => {
	const one = geometry as Polygon | MultiPolygon | { type: 'LineString'; coordinates: Position[] } | null;
	if (!one) return [];
	if (one.type === 'LineString') return one.coordinates;
	return one.type === 'Polygon' ? one.coordinates.flat() : one.coordinates.flat(2);
};

/** Places in a system as PROJ moves them there. */
function moved(places: readonly Position[], epsg: number): Position[] {
	if (epsg === 4326 || places.length === 0) return [...places];
	const lines = places.map(([lon, lat]) => `${lon} ${lat}`).join('\n');
	const out = run('gdaltransform', ['-s_srs', 'OGC:CRS84', '-t_srs', `EPSG:${epsg}`, '-output_xy'], lines);
	return out
		.trim()
		.split('\n')
		.map((line) => line.split(' ').map(Number));
}

/** How far each corner is from one that is wanted, at most, m; Infinity where one is missing. */
function offBy(found: readonly Position[], wanted: readonly Position[], epsg: number): number {
	const scale = epsg === 4326 ? [103_300, 110_750] : [1, 1];
	const nearest = ([x = NaN, y = NaN]: Position, among: readonly Position[]) =>
		Math.min(
			...among.map(([a = NaN, b = NaN]) => Math.hypot((x - a) * (scale[0] ?? 1), (y - b) * (scale[1] ?? 1)))
		);
	return Math.max(
		0,
		...found.map((one) => nearest(one, wanted)),
		...wanted.map((one) => nearest(one, found))
	);
}

async function written(format: keyof typeof LAYER_FORMAT_FACTS, epsg: number): Promise<string> {
	const path = join(folder, `${format}-${epsg}.${LAYER_FORMAT_FACTS[format].ending}`);
	writeFileSync(path, (await writeLayer(LAYER, format, epsg)).bytes);
	return format === 'shp' ? `/vsizip/${path}` : path;
}

/** As GDAL reads it, in the coordinates of the file. */
const read = (path: string) =>
	JSON.parse(
		run('ogr2ogr', [
			'-f',
			'GeoJSON',
			'/vsistdout/',
			path,
			'-a_srs',
			'EPSG:4326',
			'-lco',
			'COORDINATE_PRECISION=12'
		])
	) as FeatureCollection;

/** The names as a shapefile has them. */
const SHORT = ['id', 'name', 'type', 'covered_ha', 'covered__2'];

const CASES = (['shp', 'gpkg', 'fgb', 'geojson'] as const).flatMap((format) =>
	[4326, 9215, 3405].map((epsg) => [format, epsg] as const)
);

describe.skipIf(!there)('GDAL reads what is written', () => {
	it.each([...CASES, ['kml', 4326] as const])(
		'%s in %i: places within 1 mm, letters exact, what is not known empty',
		async (format, epsg) => {
			const path = await written(format, epsg);
			const { features } = read(path);
			expect(features.length).toBe(3);
			LAYER.features.forEach(({ values, geometry }, k) => {
				const found = features[k] as Feature;
				const wanted = moved(cornersOf({ geometry }), epsg);
				expect(offBy(cornersOf(found), wanted, epsg)).toBeLessThan(0.001);
				const names = format === 'shp' ? SHORT : LAYER.fields.map(({ name }) => name);
				// A placemark's own name is no field of it.
				const told: Record<string, unknown> = { name: found.properties?.['Name'], ...found.properties };
				expect(names.map((name) => told[name] ?? null)).toEqual(values);
			});
		}
	);

	it.each(CASES)('%s in %i: names its system', async (format, epsg) => {
		const path = await written(format, epsg);
		const said = run('ogrinfo', ['-so', '-al', path]);
		const name = { 4326: 'WGS 84', 9215: '107-15', 5897: 'zone 482', 3405: 'UTM zone 48N' }[epsg] ?? '';
		expect(said.replaceAll('_', ' ')).toContain(name);
		expect(said).toMatch(/WGS 84|Vietnam.2000/);
	});

	it('GeoPackage: whole by the check of SQLite itself, without a warning of GDAL', async () => {
		const path = await written('gpkg', 9215);
		const { stderr, stdout } = spawnSync('ogrinfo', ['-al', path], { encoding: 'utf8' });
		expect(stderr).toBe('');
		expect(stdout).toContain('Hữu Lũng');
		expect(run('ogrinfo', ['-q', path, '-sql', 'PRAGMA integrity_check'])).toContain('= ok');
		expect(run('ogrinfo', ['-q', path, '-sql', 'PRAGMA foreign_key_check'])).not.toContain('OGRFeature');
	});

	it.each([4326, 9215])('DXF in %i: outlines within 1 mm in layers by kind, names whole', async (epsg) => {
		const { features } = read(await written('dxf', epsg));
		const lines = features.filter(({ geometry }) => geometry.type !== 'Point');
		expect(lines.map(({ properties }) => properties?.['Layer'] as string)).toEqual([
			'ZONING',
			'ZONING_HOLE',
			'DETAILED',
			'DETAILED'
		]);
		const wanted = LAYER.features.flatMap(cornersOf);
		expect(offBy(lines.flatMap(cornersOf), moved(wanted, epsg), epsg)).toBeLessThan(0.001);
		const texts = features.flatMap(({ properties }) => (properties?.['Text'] as string | null) ?? []);
		// Letters by their number are left as they are by GDAL in the texts of drawings, not by programs of drawings.
		const letters = texts.map((one) =>
			(one as string).replace(/\\U\+([0-9A-F]{4})/g, (_, hex: string) =>
				String.fromCharCode(parseInt(hex, 16))
			)
		);
		expect(letters).toEqual(
			[LAYER.features[0], LAYER.features[1], LAYER.features[1]].map((one) => one?.values[1])
		);
	});
});
