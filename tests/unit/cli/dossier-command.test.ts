import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../src/lib/interchange/xlsx';
import { runCli } from '../../../scripts/cli/run';
import { CODE, town, type Draft } from '../interchange/dossier/town';
import { FAULTS } from '../interchange/dossier/faults';
import { json, refusal } from './call';

let folder: string;

/** A dossier as files: one GeoJSON a class, and a workbook of the sheet that is written here. */
async function filesOf(draft: Draft): Promise<Map<string, Uint8Array>> {
	const files = new Map<string, Uint8Array>();
	const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
	for (const [part, layers] of Object.entries(draft.parts)) {
		for (const { name, fields, features } of layers) {
			const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::9215' } };
			const all = Object.fromEntries(fields.map((field) => [field.name, null]));
			files.set(
				`CSDL_MauDon/HoSoGIS/${part}/${name}.geojson`,
				text({
					type: 'FeatureCollection',
					crs,
					features: features.map(({ properties, geometry }) => ({
						type: 'Feature',
						properties: { ...all, ...properties },
						geometry
					}))
				})
			);
		}
	}
	const [head = [], ...rows] = draft.tables[0]!.rows;
	const book = await writeXlsx({ head, rows });
	files.set(`CSDL_MauDon/HoSoScan/${CODE}.xlsx`, new Uint8Array(await book.arrayBuffer()));
	return files;
}

const found = (result: Record<string, unknown>) =>
	result['findings'] as { code: string; severity: string; name: string | null; en: string; vi: string }[];

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'dossier-'));
	for (const [name, bytes] of await filesOf(town())) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), bytes);
	}
	const bad = town();
	for (const { plant, code } of FAULTS) if (code !== 'sheet-missing') plant(bad);
	writeFileSync(join(folder, 'bad.zip'), zipSync(Object.fromEntries(await filesOf(bad))));
	writeFileSync(join(folder, 'torn.zip'), 'PK nothing');
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('dossier', () => {
	it('reads a folder: its classes, its workbook, its plan', async () => {
		const result = await json('dossier', join(folder, 'CSDL_MauDon'));
		// The workbook written here has one sheet of the three; GeoJSON states no types.
		const codes = new Set(
			found(result).flatMap(({ code, severity }) => (severity === 'error' ? [code] : []))
		);
		expect(codes).toEqual(new Set(['sheet-missing']));
		expect(result['plan']).toMatchObject({ id: CODE, type: 'zoning', counts_from: '2026-02-16', open: [] });
		expect((result['plan'] as { polygon_ha: { value: number } }).polygon_ha.value).toBeCloseTo(80.0116, 3);
	});

	it('reads a zip, says all that is wrong in both languages, and as CSV', async () => {
		const path = join(folder, 'bad.zip');
		const result = await json('dossier', path);
		const codes = new Set(found(result).map(({ code }) => code));
		for (const code of ['lots-overlap', 'lot-outside-limit', 'number-with-unit', 'decision-before-task']) {
			expect(codes).toContain(code);
		}
		expect(found(result).every(({ vi, en }) => vi !== '' && en !== '' && vi !== en)).toBe(true);
		const { stdout } = await runCli(['dossier', path, '--csv']);
		expect(stdout.split('\r\n')[0]).toBe('\ufeffseverity,code,place,words');
	});

	it('goes on over what is no geometry or no JSON', async () => {
		const files = await filesOf(town());
		const inPlan = (name: string) => `CSDL_MauDon/HoSoGIS/QuyHoach/${name}.geojson`;
		const geometries = [
			{ type: 'Polygon' },
			{ type: 'Point', coordinates: ['x', null] },
			5,
			{ type: 'Polygon', coordinates: [[]] }
		];
		const features = geometries.map((geometry) => ({ type: 'Feature', properties: null, geometry }));
		files.set(inPlan('CayXanh_P'), new TextEncoder().encode(JSON.stringify({ features })));
		writeFileSync(join(folder, 'odd.zip'), zipSync(Object.fromEntries(files)));
		const codes = found(await json('dossier', join(folder, 'odd.zip'))).map(({ code }) => code);
		expect(codes.filter((code) => code === 'geometry-none')).toHaveLength(3);
		files.set('CSDL_MauDon/HoSoGIS/HienTrang/x.geojson', new TextEncoder().encode('{"type":'));
		writeFileSync(join(folder, 'odd.zip'), zipSync(Object.fromEntries(files)));
		const unread = found(await json('dossier', join(folder, 'odd.zip')));
		expect(unread.filter(({ code }) => code === 'part-unread')).toHaveLength(1);
	});

	it('refuses what is no dossier', async () => {
		expect(await refusal('dossier', join(folder, 'torn.zip'))).toEqual({
			exitCode: 2,
			code: 'dossier-unreadable'
		});
		expect(await refusal('dossier', join(folder, 'nowhere'))).toEqual({
			exitCode: 2,
			code: 'file-unreadable'
		});
		expect(await refusal('dossier')).toEqual({ exitCode: 2, code: 'argument-missing' });
	});
});
