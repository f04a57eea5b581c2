import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../scripts/cli/run';
import { json } from './call';

interface UnitRow {
	id: string;
	code: string;
	name: string;
	kind: string;
	parent: string | null;
	area_km2: number;
	published_area_km2: number | null;
	population: number | null;
	population_year: number | null;
	valid_from: string;
	valid_to: string | null;
}

const unitsOf = async (level: string, vintage: string) =>
	(await json('units', '--level', level, '--vintage', vintage))['units'] as UnitRow[];

describe('units', () => {
	// Counts: resolutions 818/2019, 1246/2024 and 1672/2025 on the units of Lạng Sơn.
	it.each([
		['2019-12-31', 226],
		['2020-01-01', 200],
		['2024-11-30', 200],
		['2024-12-01', 194],
		['2025-07-01', 65]
	])('on %s there are %i communes', async (date, count) => {
		expect(await unitsOf('commune', date)).toHaveLength(count);
	});

	it('has the fields of the contract', async () => {
		const result = await json('units', '--level', 'district', '--vintage', '2023-05-27');
		expect(result).toMatchObject({ vintage: '2023-05-27', level: 'district' });
		const city = (result['units'] as UnitRow[]).find((unit) => unit.code === '178');
		expect(city).toMatchObject({
			id: '178@2009-01-01',
			name: 'Thành phố Lạng Sơn',
			kind: 'thành phố',
			parent: '20',
			population_year: 2019,
			valid_from: '2009-01-01',
			valid_to: '2025-06-30'
		});
		// Published: 78.11 km².
		expect(Math.abs((city?.area_km2 ?? 0) - 78.11)).toBeLessThan(0.5);
	});

	it('parts add up to the whole: communes, districts, province', async () => {
		const sum = (rows: UnitRow[]) => rows.reduce((total, row) => total + row.area_km2, 0);
		const province = sum(await unitsOf('province', '2023-05-27'));
		expect(sum(await unitsOf('district', '2023-05-27'))).toBeCloseTo(province, 1);
		for (const date of ['2019-01-01', '2023-05-27', '2025-01-01', '2025-07-01']) {
			expect(sum(await unitsOf('commune', date))).toBeCloseTo(province, 1);
		}
	});
});

describe('proposals', () => {
	it('measures both versions of the enlarged city near the published areas', async () => {
		// Published sums: 175.52 km² (four wards of 2025) and 696.74 km² (city and Cao Lộc district).
		const [a] = (await json('proposals', '--id', 'city-a'))['proposals'] as [Record<string, unknown>];
		const [b] = (await json('proposals', '--id', 'city-b'))['proposals'] as [Record<string, unknown>];
		expect(a).toMatchObject({ id: 'city-a', unit_count: 13, population_year: 2019 });
		expect(b).toMatchObject({ id: 'city-b', unit_count: 30 });
		expect(Math.abs(Number(a['area_km2']) - 175.52)).toBeLessThan(1);
		expect(Math.abs(Number(b['area_km2']) - 696.74)).toBeLessThan(1);
		expect(a['units']).toHaveLength(13);
	});

	it('gives version A exactly the land of the four wards of 2025', async () => {
		const [a] = (await json('proposals', '--id', 'city-a'))['proposals'] as [{ area_km2: number }];
		const wards = (await unitsOf('commune', '2025-07-01')).filter((unit) => unit.kind === 'phường');
		expect(wards).toHaveLength(4);
		expect(wards.reduce((sum, ward) => sum + ward.area_km2, 0)).toBeCloseTo(a.area_km2, 3);
	});
});

describe('the register', () => {
	it('has the 22 centres, 30 projects and 26 targets of the plan, each with its clause', async () => {
		const { centres } = (await json('centres')) as { centres: { actions: { clause: string }[] }[] };
		const { projects } = (await json('projects')) as {
			projects: { clause: string; area_ha: number | null }[];
		};
		const { targets } = (await json('targets')) as { targets: { clause: string }[] };
		expect([centres.length, projects.length, targets.length]).toEqual([22, 30, 26]);
		expect(projects.every((p) => p.clause.startsWith('II.') && 'area_ha' in p)).toBe(true);
		expect(targets.every((t) => t.clause !== '')).toBe(true);
		expect(centres.flatMap((c) => c.actions).every((a) => a.clause !== '')).toBe(true);
	});
});

describe('tables', () => {
	it('print for every command, with the notice and without JSON', async () => {
		for (const args of [
			['units', '--level', 'province', '--vintage', '2025-07-01'],
			['proposals'],
			['coverage', '--level', 'district'],
			['centres'],
			['projects'],
			['targets']
		]) {
			const { exitCode, stdout } = await runCli(args);
			expect(exitCode).toBe(0);
			expect(stdout).toContain('no legal force');
			expect(stdout.startsWith('{')).toBe(false);
		}
	});

	it('write what is not known as unknown, never as 0', async () => {
		const { stdout } = await runCli(['coverage', '--level', 'district', '--as-of', '2023-05-27']);
		const row = stdout.split('\n').find((line) => line.includes('Tràng Định')) ?? '';
		expect(row).toContain('no-known-plan');
		expect(row.match(/unknown/g)).toHaveLength(3);
		expect(row).not.toMatch(/ 0(\.0+)? /);
	});
});

describe('ledger', () => {
	it('carries a plan by its id and a unit by its code to a day', async () => {
		const city = await json('ledger', 'Q02', '--date', '2025-07-01');
		expect(city).toMatchObject({ status: 'task', subject: { kind: 'plan', id: 'Q02' } });
		expect(city['parts']).toHaveLength(4);
		// The city had eight communes of its own; its decision of 2021 asked for five of Cao Lộc too.
		const old = await json('ledger', '178', '--date', '2025-07-01');
		expect(old['of']).toEqual([
			{ code: '178', name: 'Thành phố Lạng Sơn', ended: '2025-07-01', partly: false }
		]);
	});

	it('prints a table, or the same as CSV', async () => {
		const table = await runCli(['ledger', '06622']);
		expect(table.stdout).toContain('Xã Kiên Mộc');
		const csv = await runCli(['ledger', '06622', '--csv']);
		expect(csv.stdout.split('\r\n')[0]).toBe(
			'\ufeffcode,name,ha,at_most_ha,share_percent,whole_unit,basis,lines_ha'
		);
		expect(csv.stdout).toMatch(/\n06613,Xã Đình Lập,2868\.\d+,,19\.\d+,no,kept,/);
	});
});

describe('worklist', () => {
	it('is sorted, with reasons in words, and ends with what cannot be measured', async () => {
		const { items } = (await json('worklist', '--as-of', '2026-11-25')) as {
			items: { plan: string; unit: string | null; points: { value: number } | null; reason: string }[];
		};
		expect(items[0]).toMatchObject({ plan: 'R2', unit: '05986' });
		expect(items.at(-1)).toMatchObject({ points: null });
		expect(items.every(({ reason }) => reason.length > 20)).toBe(true);
	});

	it('is of one unit where one is asked for', async () => {
		const result = await json('worklist', '--unit', '06463', '--as-of', '2026-11-25');
		expect((result['items'] as { plan: string }[]).map(({ plan }) => plan)).toEqual(['R1']);
	});
});

describe('snapshot and verify', () => {
	it('write a file and say that it is equal; another one ends with 2', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
		const file = join(folder, 'snapshot.zip');
		const made = await json('snapshot', '--as-of', '2023-12-31', '--out', file);
		expect(await json('verify', file)).toMatchObject({
			equal: true,
			as_of: '2023-12-31',
			fingerprint: made['fingerprint'],
			figures: made['figures']
		});
		const { exitCode, stderr } = await runCli(['verify', 'tiles/sources/atoms.topojson']);
		expect([exitCode, stderr.includes('snapshot-unreadable')]).toEqual([2, true]);
		const zip = unzipSync(readFileSync(file));
		writeFileSync(file, zipSync({ ...zip, 'figures.json': new TextEncoder().encode('[]') }));
		const changed = await runCli(['verify', file, '--json']);
		expect([changed.exitCode, changed.stderr.includes('snapshot-differs')]).toEqual([2, true]);
		expect(JSON.parse(changed.stdout)).toMatchObject({ equal: false });
		rmSync(folder, { recursive: true });
	});
});
