import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../scripts/cli/run';
import { json, refusal } from './call';

const FOLDER = 'tests/fixtures/formats';
const SHARED = '../shared/cases/formats';

const folder = mkdtempSync(join(tmpdir(), 'layers-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('planning layers', () => {
	it('lists what a GeoPackage holds', async () => {
		const { layers, formats } = await json('layers', '--file', `${FOLDER}/plan-wgs84.gpkg`);
		expect(formats).toEqual(['geopackage']);
		expect(layers).toMatchObject([
			{ name: 'QuyHoach', features: 3, polygons: 3, points: 0, crs: { said: 'EPSG:4326', read_as: '4326' } },
			{ name: 'Diem', features: 3, polygons: 0, points: 3 }
		]);
	});

	it('takes the parts beside a .shp', async () => {
		const { layers } = await json('layers', '--file', `${FOLDER}/shp-utf8.shp`);
		expect(layers).toMatchObject([{ name: 'shp-utf8', crs: { read_as: '9215' }, notes: [] }]);
	});

	it('prints a table', async () => {
		const { exitCode, stdout } = await runCli(['layers', '--file', `${FOLDER}/plan.dxf`]);
		expect(exitCode).toBe(0);
		expect(stdout).toContain('đã phê duyệt');
	});

	it('says what is no file of layers', async () => {
		expect(await refusal('layers', '--file', 'package.json')).toEqual({
			exitCode: 2,
			code: 'geojson-invalid'
		});
	});

	it('lists GeoJSON too, a file of one feature a line as well', async () => {
		const { layers, formats } = await json('layers', '--file', `${FOLDER}/plan-wgs84.geojson`);
		expect(formats).toEqual(['geojson']);
		expect(layers).toMatchObject([
			{ name: 'plan-wgs84', features: 3, polygons: 3, crs: { read_as: '4326' } }
		]);
		const lines = await json('layers', '--file', `${FOLDER}/plan.ndjson`);
		expect(lines['layers']).toMatchObject([{ name: 'plan', features: 3, polygons: 3 }]);
	});
});

describe('files of layers in other commands', () => {
	const areas = `${FOLDER}/plan-wgs84.geojson`;

	it('gives coverage by plans of each format as by the GeoJSON', async () => {
		const same = async (...plans: string[]) =>
			(await json('coverage', '--areas', areas, '--as-of', '2024-01-01', '--plans', ...plans))['areas'];
		const wanted = await same(areas);
		expect(await same(`${FOLDER}/shp-wgs84.shp`)).toEqual(wanted);
		expect(await same(`${FOLDER}/plan.kml`)).toEqual(wanted);
		expect(await same(`${FOLDER}/plan-wkt.csv`, '--crs', '4326')).toEqual(wanted);
	});

	it.each([
		['layer-choice', [`${FOLDER}/plan.dxf`]],
		['crs-unknown', [`${FOLDER}/plan-9215.mif`]],
		['layer-unknown', [`${FOLDER}/plan.dxf`, '--layer', 'x']],
		['crs-option', [`${FOLDER}/plan-9215.gpkg`, '--crs', 'x']]
	])('%s', async (code, plans) => {
		expect(await refusal('coverage', '--areas', areas, '--plans', ...plans)).toEqual({ exitCode: 2, code });
	});

	it('places of a KML are looked up', async () => {
		const { places } = await json('locate', '--file', `${FOLDER}/plan.kml`);
		expect(places).toHaveLength(3);
	});

	it('a MIF that states WGS 84 is asked about as a TAB is: 225 m hang on it', async () => {
		const mif = readFileSync(`${FOLDER}/plan-9215.mif`, 'latin1').replace(
			/^CoordSys.*$/m,
			'CoordSys Earth Projection 8, 104, "m", 105, 0, 0.9996, 500000, 0'
		);
		const path = join(folder, 'utm.mif');
		writeFileSync(path, mif, 'latin1');
		expect(await refusal('locate', '--file', path)).toEqual({ exitCode: 2, code: 'crs-unknown' });
	});

	it('a file of layers whose system is not told is asked about by locate too', async () => {
		expect(await refusal('locate', '--file', `${FOLDER}/plan-9215.mif`)).toEqual({
			exitCode: 2,
			code: 'crs-unknown'
		});
	});
});

/** A parcel of 100 × 80 m on EPSG:9215 of four LINEs: a gap of 2 m at the top, one of 0.4 m on the left. */
function openParcel(): string {
	const [x, y] = [449_293, 2_417_549];
	const lines = [
		[0, 0, 100, 0],
		[100, 0, 100, 80],
		[98, 80, 0, 80],
		[0, 79.6, 0, 0]
	];
	const groups = lines.flatMap(([a = 0, b = 0, c = 0, d = 0]) => [
		...[0, 'LINE', 8, 'ranh', 10, x + a, 20, y + b, 11, x + c, 21, y + d]
	]);
	const path = join(folder, 'thua.dxf');
	writeFileSync(path, [0, 'SECTION', 2, 'ENTITIES', ...groups, 0, 'ENDSEC', 0, 'EOF', ''].join('\n'));
	return path;
}

describe('a drawing with open lines', () => {
	const read = (...more: string[]) => json('locate', '--file', openParcel(), '--crs', '9215', ...more);

	it('tells its gaps with place and width', async () => {
		const { join: how, gaps, places } = await read();
		expect(how).toMatchObject({ tolerance_m: 0.01, counts: { 'gap-open': 2, 'gap-joined': 0 } });
		expect(gaps).toMatchObject([
			{ code: 'gap-open', width_m: 0.4, vn2000_9215: [449_293, 2_417_628.8] },
			{ code: 'gap-open', width_m: 2, vn2000_9215: [449_392, 2_417_629] }
		]);
		expect(places).toMatchObject([{ kind: 'line' }, { kind: 'line' }]);
	});

	it('becomes a parcel by --join, its tolerance and doubt beside the area', async () => {
		const { places } = await read('--join', '2');
		// 8,000 m²; triangles of 80 × 2 / 2 and 98 × 0.4 / 2 m² had either end been moved.
		expect(places).toMatchObject([
			{
				kind: 'area',
				area_grid_ha: 0.8,
				joined: { tolerance_m: 2, gaps: 2, widest_m: 2, area_doubt_ha: 0.01 }
			}
		]);
	});

	it('is not joined beyond its size, nor is a file without lines', async () => {
		const locate = (...more: string[]) => refusal('locate', '--file', ...more);
		expect(await locate(openParcel(), '--crs', '9215', '--join', '100')).toMatchObject({
			code: 'join-tolerance'
		});
		expect(await locate(openParcel(), '--crs', '9215', '--join', 'x')).toMatchObject({
			code: 'option-value'
		});
		expect(await locate(`${FOLDER}/plan.kml`, '--join', '1')).toMatchObject({ code: 'join-without-lines' });
	});
});

describe.skipIf(!existsSync(SHARED))('one plan in many formats', () => {
	it.each([
		['plan-shp.zip'],
		['plan.gpkg'],
		['plan.kml'],
		['plan.kmz'],
		['shp/plan.shp'],
		// MapInfo writes WGS 84 for VN-2000 too: its reader says which.
		['mif/plan.mif', '--crs', '4326']
	])('%s covers its area whole', async (name, ...said) => {
		const { areas } = await json(
			'coverage',
			'--areas',
			`${SHARED}/src.geojson`,
			'--plans',
			`${SHARED}/${name}`,
			...said
		);
		expect(areas).toMatchObject([{ percent: 100 }]);
	});
});
