import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptPlan } from '../../../../src/lib/coverage/kept-plan';
import type { PlanningDocument } from '../../../../src/lib/domain/plan';
import { checkFiles } from '../../../../src/lib/interchange/dossier/check-files';
import { unzipDossier } from '../../../../src/lib/interchange/dossier/open-dossier';
import { writeDossier } from '../../../../src/lib/interchange/export/dossier-file';
import { PLANS } from '../../../../src/lib/register/plans';
import { boundaries } from '../../coverage/register';

const all = boundaries();
const region = { province: all.outline(all.atoms.map(({ atom }) => atom)), grid: 9215 };
const MOST = 64 * 1024 * 1024;
const check = (zip: Uint8Array) => checkFiles(unzipDossier(zip, MOST), region);
const run = (command: string, args: readonly string[]) => execFileSync(command, args, { encoding: 'utf8' });
const there = spawnSync('ogrinfo', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'dossier-'));
afterAll(() => rmSync(folder, { recursive: true }));

let town: PlanningDocument;
let zip: Uint8Array;
beforeAll(async () => {
	const { plan } = await check(new Uint8Array(readFileSync('tests/fixtures/dossier/mau-don.zip')));
	town = keptPlan('own-town', plan!.plan!, '2026-11-25');
	zip = (await writeDossier(all, town))!.zip;
}, 60_000);

describe('a plan written as a dossier', () => {
	it('is read back without an error or a doubt but for the parts that are not there, and is the same plan', async () => {
		const { findings, plan } = await check(zip);
		expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
		const warned = findings.filter(({ severity }) => severity === 'warning').map(({ code }) => code);
		expect(new Set(warned)).toEqual(new Set(['part-missing']));
		const again = keptPlan('own-town', plan!.plan!, '2026-11-25');
		const { footprint: was, sources: _, ...before } = town;
		const { footprint: is, sources: __, ...after } = again;
		// It has no lots any more.
		expect(after).toEqual({ ...before, dossier: { ...before.dossier, lotsHa: null } });
		const corners = ({ geometry }: Extract<typeof was, { kind: 'polygon' }>) =>
			(geometry as MultiPolygon).coordinates.flat(2);
		expect(was.kind).toBe('polygon');
		for (const [lon, lat] of corners(is as Extract<typeof was, { kind: 'polygon' }>)) {
			const near = corners(was as Extract<typeof was, { kind: 'polygon' }>).some(
				([x = 0, y = 0]) => Math.hypot(x - lon!, y - lat!) < 1e-8
			);
			expect(near).toBe(true);
		}
	});

	it.skipIf(!there)(
		'is read by GDAL: every class of areas, fields with their types, letters and corners',
		() => {
			const path = join(folder, 'QuyHoach.gpkg');
			const files = unzipSync(zip);
			writeFileSync(path, files['CSDL_LS.QHPK.2026.001/HoSoGIS/QuyHoach.gpkg']!);
			const info = run('ogrinfo', ['-so', path, 'RanhGioiQuyHoach_A']);
			expect(info).toContain('Feature Count: 1');
			expect(info).toContain('ngayQDQH: Date');
			expect(info).toContain('ID["EPSG",9215]');
			expect(info).toContain('(449000.000000, 2417000.000000) - (450000.000000, 2417800.000000)');
			const listed = run('ogrinfo', ['-q', path]).trim().split('\n');
			expect(listed.length).toBeGreaterThan(10);
			expect(listed.some((line) => line.includes('ChucNangSuDungDat_A'))).toBe(true);
			const json = run('ogr2ogr', [
				'-f',
				'GeoJSON',
				'-t_srs',
				'EPSG:9215',
				'/vsistdout/',
				path,
				'RanhGioiQuyHoach_A'
			]);
			const [feature] = (JSON.parse(json) as FeatureCollection).features;
			expect(feature!.properties).toMatchObject({
				tenDoAn: 'Quy hoạch phân khu thị trấn Mẫu Đơn',
				soQDQH: '345/QĐ-UBND',
				dienTichQH: 80,
				maThongTinQH: null
			});
			expect(String(feature!.properties!['ngayQDQH'])).toMatch(/^2026[/-]02[/-]16$/);
		}
	);

	it('of whole units or a disc has land too; one without land is none', async () => {
		const disc = PLANS.find(({ footprint }) => footprint.kind === 'disc')!;
		const { zip: made, code } = (await writeDossier(all, disc))!;
		expect(code).toBe(disc.id);
		expect(Object.keys(unzipSync(made))).toEqual([
			`CSDL_${disc.id}/HoSoGIS/QuyHoach.gpkg`,
			`CSDL_${disc.id}/HoSoScan/${disc.id}.xlsx`
		]);
		const { findings } = await check(made);
		expect(findings.filter(({ severity }) => severity === 'error').map(({ code: one }) => one)).toEqual([]);
		expect(await writeDossier(all, { ...town, footprint: { kind: 'none' } })).toBeNull();
		expect(strFromU8(unzipSync(made)[`CSDL_${disc.id}/HoSoGIS/QuyHoach.gpkg`]!.subarray(0, 15))).toBe(
			'SQLite format 3'
		);
	});
});
