import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { json } from './call';

interface AreaRow {
	id: string;
	name: string;
	base_ha: number | null;
	covered_ha: number | null;
	overlap_ha: number | null;
	percent: number | null;
	lower_bound: boolean;
	by_type: Record<string, { covered_ha: number; percent: number }>;
	precision: string | null;
	target: { percent: Record<string, number> } | null;
	sources: string[];
	warnings: { code: string; about?: string }[];
}

const areasOf = async (...args: string[]) => (await json('coverage', ...args))['areas'] as AreaRow[];

let folder: string;
let areas: string;
let plans: string;

/** A strip between two meridians, 22° to 22.01° N: on an ellipsoid its area goes with its width alone. */
function strip(west: number, east: number) {
	const ring = [
		[west, 22],
		[east, 22],
		[east, 22.01],
		[west, 22.01],
		[west, 22]
	];
	return { type: 'Polygon', coordinates: [ring] };
}

function file(name: string, features: [Record<string, unknown>, unknown][]): string {
	const path = join(folder, name);
	const collection = {
		type: 'FeatureCollection',
		features: features.map(([properties, geometry]) => ({ type: 'Feature', properties, geometry }))
	};
	writeFileSync(path, JSON.stringify(collection));
	return path;
}

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'coverage-'));
	areas = file('areas.geojson', [
		[{ id: 'a', name: 'Khu A' }, strip(106, 106.04)],
		[{ id: 'b', name: 'Khu B' }, strip(107, 107.01)]
	]);
	const approved = { status: 'approved', approved: '2023-01-01' };
	plans = file('plans.geojson', [
		[{ id: 'z', name: 'Z', type: 'zoning', ...approved }, strip(106, 106.02)],
		[{ id: 'd', name: 'D', type: 'detailed', ...approved }, strip(106.01, 106.03)],
		[{ id: 'd2', name: 'D2', type: 'detailed', ...approved }, strip(106.02, 106.03)],
		[{ id: 'task', name: 'T', type: 'zoning', status: 'task', approved: '2022-01-01' }, strip(106, 106.04)],
		[
			{ id: 'late', name: 'L', type: 'zoning', status: 'approved', approved: '2024-01-01' },
			strip(106, 106.04)
		]
	]);
});

afterAll(() => rmSync(folder, { recursive: true }));

// Hand-worked: area a is four strips wide. z covers the first two, d the second and third, d2 the third.
describe('coverage of files', () => {
	it('unites what overlaps and counts only what was approved by the day', async () => {
		const [a, b] = await areasOf('--areas', areas, '--plans', plans, '--as-of', '2023-12-31');
		expect(a).toMatchObject({ id: 'a', name: 'Khu A', percent: 75, lower_bound: false, target: null });
		expect(a?.by_type['zoning']?.percent).toBe(50);
		expect(a?.by_type['detailed']?.percent).toBe(50);
		expect((a?.overlap_ha ?? 0) / (a?.base_ha ?? 1)).toBeCloseTo(0.25, 6);
		expect(b).toMatchObject({ percent: 0, covered_ha: 0, lower_bound: false });
	});

	it('takes the types asked for and the day asked for', async () => {
		const [zoning] = await areasOf(
			'--areas',
			areas,
			'--plans',
			plans,
			'--as-of',
			'2023-12-31',
			'--types',
			'zoning'
		);
		expect(zoning?.percent).toBe(50);
		const [later] = await areasOf(
			'--areas',
			areas,
			'--plans',
			plans,
			'--as-of',
			'2024-01-01',
			'--types',
			'zoning'
		);
		expect(later?.percent).toBe(100);
	});

	it('says what it left out', async () => {
		const odd = file('odd.geojson', [
			[{ id: 'point' }, { type: 'Point', coordinates: [106, 22] }],
			[{ id: 'a' }, strip(106, 106.04)]
		]);
		const result = await json('coverage', '--areas', odd, '--plans', plans, '--as-of', '2023-12-31');
		expect(result['areas']).toHaveLength(1);
		expect(result['quarantined']).toEqual([
			{ file: 'areas', index: 0, id: 'point', code: 'geometry-not-polygon', at: [106, 22] }
		]);
	});
});

describe('an approved plan of a file that states no day', () => {
	const of = async (day: string) => {
		const undated = file('undated.geojson', [
			[{ id: 'd', type: 'zoning', status: 'approved', approved: '2023-01-01' }, strip(106, 106.01)],
			[{ id: 'u', type: 'zoning', status: 'approved' }, strip(106.02, 106.03)]
		]);
		return json('coverage', '--areas', areas, '--plans', undated, '--as-of', day);
	};

	it('may have counted on an earlier day: the figure is a lower bound and says why', async () => {
		const result = await of('2024-12-31');
		// One of four strips of a hundredth of a degree.
		expect((result['areas'] as AreaRow[])[0]).toMatchObject({ percent: 25, lower_bound: true });
		expect(result['quarantined']).toMatchObject([{ id: 'u', code: 'approval-date-missing', file: 'plans' }]);
	});

	it('counts from the day its file is read', async () => {
		const [area] = (await of('2999-12-31'))['areas'] as AreaRow[];
		expect(area).toMatchObject({ percent: 50, lower_bound: false });
		expect(area?.warnings.map(({ code }) => code)).toContain('approval-date-missing');
	});
});

describe('coverage of the register', () => {
	it('holds zoning and detailed plans against the target, as a bound', async () => {
		const result = await json('coverage', '--level', 'district', '--as-of', '2025-06-30');
		expect(result).toMatchObject({ as_of: '2025-06-30', types: ['zoning', 'detailed'], base: 'unit' });
		const rows = result['areas'] as AreaRow[];
		expect(rows).toHaveLength(11);
		expect(rows.every((row) => row.lower_bound && row.sources.length > 0 && row.precision !== null)).toBe(
			true
		);
		// T03 of the plan (II.3.b): 50 % by 2025, 100 % by 2030.
		expect(rows[0]?.target?.percent).toEqual({ 2025: 50, 2030: 100 });
	});

	it('says unknown, not 0, where no plan is known', async () => {
		const row = (await areasOf('--level', 'district', '--as-of', '2023-05-27')).find(
			({ id }) => id === '180'
		);
		expect(row).toMatchObject({ percent: null, covered_ha: null, overlap_ha: null });
		expect(row?.warnings.map((w) => w.code)).toContain('no-known-plan');
	});

	it('knows the provincial plan covers all since 19 March 2024 (QĐ 236/QĐ-TTg), and before did not', async () => {
		const of = async (day: string) =>
			(await areasOf('--level', 'province', '--types', 'provincial', '--as-of', day))[0];
		expect(await of('2024-03-19')).toMatchObject({ percent: 100, lower_bound: false, target: null });
		expect(await of('2024-03-18')).toMatchObject({ percent: null });
	});

	it('takes day and boundaries from each other', async () => {
		const now = await json('coverage', '--level', 'commune', '--vintage', '2025-07-01');
		expect(now).toMatchObject({ as_of: '2025-07-01', vintage: '2025-07-01' });
		expect(now['areas']).toHaveLength(65);
		const then = await json('coverage', '--level', 'town');
		expect(then).toMatchObject({ as_of: '2023-05-27', vintage: '2023-05-27' });
	});

	it('measures the base that is asked for', async () => {
		const rows = await areasOf('--level', 'district', '--base', 'urban', '--as-of', '2025-06-30');
		const whole = await areasOf('--level', 'district', '--as-of', '2025-06-30');
		expect(rows[0]?.base_ha).toBeLessThan(whole[0]?.base_ha ?? 0);
		expect(rows[0]?.warnings.map((w) => w.code)).toContain('base-stand-in');
	});
});
