import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dossierFiles } from '../../../../src/lib/interchange/dossier/dossier-files';
import { looksLikeDossier } from '../../../../src/lib/interchange/dossier/is-dossier';

const given = (path: string) => [
	{ name: path.split('/').at(-1)!, bytes: new Uint8Array(readFileSync(path)) }
];

describe('what is a dossier', () => {
	it('is told by its folder, or by two of its parts', () => {
		expect(looksLikeDossier(['CSDL/HoSoGIS/QuyHoach.gdb/a00000001.gdbtable'])).toBe(true);
		expect(looksLikeDossier(['QuyHoach.gpkg', 'HienTrang.gpkg'])).toBe(true);
		expect(looksLikeDossier(['a/QuyHoach/x.geojson', 'a/MocGioi/y.geojson'])).toBe(true);
	});

	it('is no plan that is merely called so', () => {
		expect(looksLikeDossier(['QuyHoach.gpkg'])).toBe(false);
		expect(looksLikeDossier(['QuyHoach.shp', 'HienTrang.shp', 'QuyHoach.dbf'])).toBe(false);
		expect(looksLikeDossier(['QuyHoachPhanKhu.gpkg', 'HienTrangSDD.gpkg'])).toBe(false);
	});

	it('is read out of its zip; a file of another kind is none', () => {
		const files = dossierFiles(given('tests/fixtures/dossier/mau-don.zip'))!;
		expect(files.map(({ name }) => name)).toContain('CSDL_MauDon/HoSoGIS/QuyHoach.gpkg');
		// "SQLite format 3".
		expect(files.find(({ name }) => name.endsWith('QuyHoach.gpkg'))!.bytes()[0]).toBe(0x53);
		expect(dossierFiles(given('tests/fixtures/formats/plan.kmz'))).toBeNull();
		expect(dossierFiles(given('tests/fixtures/formats/plan-9215.gpkg'))).toBeNull();
	});

	it('a torn zip is left to the readers, who say what it is', () => {
		const [file] = given('tests/fixtures/dossier/mau-don.zip');
		expect(dossierFiles([{ name: 'x.zip', bytes: file!.bytes.subarray(0, 5000) }])).toBeNull();
	});
});
