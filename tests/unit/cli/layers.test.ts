import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../scripts/cli/run';
import { json, refusal } from './call';

const FOLDER = 'tests/fixtures/formats';
const SHARED = '../shared/cases/formats';

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

	it('a file of layers whose system is not told is asked about by locate too', async () => {
		expect(await refusal('locate', '--file', `${FOLDER}/plan-9215.mif`)).toEqual({
			exitCode: 2,
			code: 'crs-unknown'
		});
	});
});

describe.skipIf(!existsSync(SHARED))('one plan in many formats', () => {
	it.each(['plan-shp.zip', 'plan.gpkg', 'plan.kml', 'plan.kmz', 'shp/plan.shp', 'mif/plan.mif'])(
		'%s covers its area whole',
		async (name) => {
			const { areas } = await json(
				'coverage',
				'--areas',
				`${SHARED}/src.geojson`,
				'--plans',
				`${SHARED}/${name}`
			);
			expect(areas).toMatchObject([{ percent: 100 }]);
		}
	);
});
