import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../../../src/lib/interchange/dossier/check-files';
import { unzipDossier, type DossierFile } from '../../../../src/lib/interchange/dossier/open-dossier';
import { boundaries } from '../../coverage/register';
import { FAULTS } from './faults';

const all = boundaries();
const region = { province: all.outline(all.atoms.map(({ atom }) => atom)), grid: 9215 };
const MOST = 64 * 1024 * 1024;

const filesOf = (name: string) =>
	unzipDossier(new Uint8Array(readFileSync(`tests/fixtures/dossier/${name}.zip`)), MOST);
const check = (files: readonly DossierFile[]) => checkFiles(files, region);

describe.each([
	['GeoPackages', ''],
	['File Geodatabases', '-gdb']
])('a dossier whose parts are %s, written by GDAL', (_, suffix) => {
	it('has nothing wrong where nothing is, and its three areas', async () => {
		const { findings, plan } = await check(filesOf(`mau-don${suffix}`));
		expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
		expect(plan!.areas.decision.value).toBe(80);
		// By hand, as for the town itself (check-dossier.test.ts).
		expect(plan!.areas.polygon.value).toBeCloseTo(80.0116, 3);
		expect(plan!.areas.lots!.value).toBeCloseTo(80.0116, 3);
		expect(plan!.plan).toMatchObject({ type: 'zoning', countsFrom: '2026-02-16' });
	});

	it('has every planted fault named', async () => {
		const { findings, plan } = await check(filesOf(`mau-don-faults${suffix}`));
		const found = new Set(findings.map(({ code }) => code));
		// Left out of the file: see its README.
		const absent = ['status-unknown', 'info-code-form', 'class-leftover'];
		const planted = FAULTS.filter(({ code }) => !absent.includes(code));
		expect(planted.length).toBeGreaterThanOrEqual(20);
		expect(planted.filter(({ code }) => !found.has(code)).map(({ code }) => code)).toEqual([]);
		expect(plan!.plan).toMatchObject({ countsFrom: '2024-12-31' });
	});
});

it.each(['mau-don', 'mau-don-faults'])('finds the same in %s whichever of the two it is', async (name) => {
	const said = async (suffix: string) =>
		(await check(filesOf(`${name}${suffix}`))).findings
			.map(
				({ code, severity, place }) =>
					`${severity} ${code} ${place.part} ${place.name} ${place.row} ${place.field}`
			)
			.sort();
	expect(await said('-gdb')).toEqual(await said(''));
});

it('is read on where its parts are torn', async () => {
	const files = filesOf('mau-don').map((file) =>
		file.name.endsWith('HienTrang.gpkg')
			? {
					name: 'CSDL_MauDon/HoSoGIS/HienTrang.gdb/a00000001.gdbtable',
					bytes: () => new Uint8Array([3, 0, 0, 0])
				}
			: file.name.endsWith('NenDiaHinh.gpkg')
				? { name: file.name, bytes: () => file.bytes().subarray(0, 1000) }
				: file
	);
	const { findings, plan } = await check(files);
	const unread = findings.filter(({ code }) => code === 'part-unread').map(({ place }) => place.part);
	expect(unread.sort()).toEqual(['HienTrang', 'NenDiaHinh']);
	expect(plan!.areas.polygon.value).toBeCloseTo(80.0116, 3);
});
