import { describe, expect, it } from 'vitest';
import { eventAt, inForce } from '../../../src/lib/domain/plan';
import { targetValue } from '../../../src/lib/domain/target';
import { AGENCIES, agenciesOf } from '../../../src/lib/register/agencies';
import { BOUNDARY_ACTIONS } from '../../../src/lib/register/boundary-actions';
import { INCONSISTENCIES } from '../../../src/lib/register/inconsistencies';
import { PLANS } from '../../../src/lib/register/plans';
import { PROJECTS } from '../../../src/lib/register/projects';
import { TARGETS } from '../../../src/lib/register/targets';

// Expected counts and values are read off Plan 122/KH-UBND by hand; the clause is in each title.
const plan = (id: string) => PLANS.find((p) => p.id === id)!;
const target = (id: string) => TARGETS.find((t) => t.id === id)!;
const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);

describe('targets', () => {
	it('are 26: T01 to T24 and the two twins T04n and T06p, in the order of the clauses', () => {
		const numbers = Array.from({ length: 24 }, (_, i) => `T${String(i + 1).padStart(2, '0')}`);
		expect(ids(TARGETS)).toEqual(
			numbers.flatMap((id) => (id === 'T04' ? ['T04', 'T04n'] : id === 'T06' ? ['T06', 'T06p'] : [id]))
		);
	});

	it.each([
		['T02', 2025, 100],
		['T03', 2025, 50],
		['T03', 2030, 100],
		['T04', 2025, 90],
		['T04n', 2025, 162],
		['T06', 2025, 6],
		['T06p', 2030, 100],
		['T10', 2025, 12],
		['T12', 2030, 3],
		['T13', 2030, 4],
		['T14', 2030, 9],
		['T19', 2030, 35],
		['T20', 2025, 80],
		['T21', 2030, 95],
		['T22', 2025, 100]
	])('%s asks in %d for %d', (id, year, value) => {
		expect(targetValue(target(id), year)).toBe(value);
	});

	it('II.4.a gives ranges: traffic land 11–16 and 16–24 %, greenery 6–8 and 8–10 m²', () => {
		const ranges = (id: string) => target(id).points.map((p) => [p.year, p.min, p.max]);
		expect(ranges('T16')).toEqual([
			[2025, 11, 16],
			[2030, 16, 24]
		]);
		expect(ranges('T17')).toEqual([
			[2025, 6, 8],
			[2030, 8, 10]
		]);
	});

	it('carry no number where the plan gives none (T01, T07 in 2025, T11, T15, T23, T24)', () => {
		for (const id of ['T01', 'T11', 'T15', 'T23', 'T24']) {
			expect(target(id).points.every((p) => p.value === null && p.min === null)).toBe(true);
		}
		expect(targetValue(target('T07'), 2025)).toBeNull();
		expect(targetValue(target('T07'), 2030)).toBe(100);
	});

	it('name the agency in charge: Sở Kế hoạch và Đầu tư for II.3.a, Sở Xây dựng first for II.3.b', () => {
		expect(target('T01').agency.vi).toBe('Sở Kế hoạch và Đầu tư');
		expect(target('T03').agency.vi).toMatch(/^Sở Xây dựng, UBND các huyện, thành phố$/);
		expect(target('T15').agency.vi).toBe('UBND thành phố');
		expect(target('T20').agency.vi).toBe('Sở Thông tin và Truyền thông');
	});
});

describe('district plans (II.3.b)', () => {
	const districtPlans = PLANS.filter((p) => p.type === 'district-region');

	it('are ten, six of them named and due in 2025, four inferred and due in 2030', () => {
		expect(districtPlans).toHaveLength(10);
		expect(districtPlans.filter((p) => p.due === 2025).map((p) => p.place?.vi)).toEqual([
			'huyện Đình Lập',
			'huyện Lộc Bình',
			'huyện Hữu Lũng',
			'huyện Chi Lăng',
			'huyện Văn Lãng',
			'huyện Tràng Định'
		]);
		expect(districtPlans.filter((p) => p.due === 2030).every((p) => p.mark === 'inferred')).toBe(true);
	});

	it('are required by the plan and never counted as approved', () => {
		expect(districtPlans.every((p) => eventAt(p, '2023-05-27')?.status === 'required')).toBe(true);
		expect(districtPlans.some((p) => inForce(p, '2030-12-31'))).toBe(false);
	});
});

describe('plans in force', () => {
	it.each([
		['2010-07-07', []],
		['2010-07-08', ['F01']],
		['2018-05-30', ['P14']],
		['2019-01-31', ['P03']],
		['2020-01-31', ['P01']],
		['2020-10-16', ['F03']],
		['2021-05-27', ['P09']],
		['2021-08-04', ['Z05']],
		['2022-03-31', ['Q05']],
		['2022-09-30', ['P10']],
		['2023-02-02', ['Z04']],
		['2023-03-02', ['Q06']],
		['2023-07-21', ['R3']],
		['2023-10-31', ['R5']],
		['2024-03-19', ['Q01']],
		['2024-11-30', ['Q07']],
		['2025-03-08', ['Z01']],
		['2025-08-30', ['S02']],
		['2026-01-19', ['S01']]
	])('begin on %s: %j, after their decisions or the day a source shows them', (date, expected) => {
		const before = new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
		const known = new Set(ids(PLANS.filter((p) => inForce(p, before))));
		const now = ids(PLANS.filter((p) => inForce(p, date)));
		expect(now.filter((id) => !known.has(id))).toEqual(expected);
		expect(now).toHaveLength(known.size + expected.length);
	});

	it('leave out tasks, assignments, contracts and policy approvals', () => {
		for (const id of ['Q02', 'R2', 'R4', 'R6', 'F02', 'Z02'])
			expect(eventAt(plan(id), '2026-12-31')?.status).toBe('task');
		for (const id of ['R1', 'R7', 'P06']) expect(eventAt(plan(id), '2026-12-31')?.status).toBe('unknown');
	});

	it('carry the hectares of their sources, with the bound the source puts', () => {
		expect([plan('R3').areaHa, plan('R3').areaBound]).toEqual([723, 'over']);
		expect([plan('R4').areaHa, plan('R4').areaBound]).toEqual([900, 'nearly']);
		expect(plan('R2').areaHa).toBe(1009);
		expect(plan('P01').areaHa).toBe(91.73);
	});
});

describe('projects, actions, agencies', () => {
	it('are 30 projects: P01 to P28 with P10 in three', () => {
		const numbers = Array.from({ length: 28 }, (_, i) => `P${String(i + 1).padStart(2, '0')}`);
		expect(ids(PROJECTS)).toEqual(numbers.flatMap((id) => (id === 'P10' ? ['P10a', 'P10b', 'P10c'] : [id])));
	});

	it('keep the seven programmes off the map and place the two sections of QL4B by km-post (II.5.đ)', () => {
		const programmes = PROJECTS.filter((p) => p.kind === 'programme');
		expect(ids(programmes)).toEqual(['P22', 'P23', 'P24', 'P25', 'P26', 'P27', 'P28']);
		expect(programmes.every((p) => p.point === null && p.precision === null)).toBe(true);
		const sections = PROJECTS.flatMap((p) => (p.route ? [p.route] : []));
		expect(sections).toEqual([
			{ routeId: 'QL4B', kmFrom: 3.7, kmTo: 18 },
			{ routeId: 'QL4B', kmFrom: 18, kmTo: 80 }
		]);
	});

	it('are eight boundary actions and ten inconsistencies', () => {
		expect(ids(BOUNDARY_ACTIONS)).toEqual(['B01', 'B02', 'B03', 'B04', 'B05', 'B06', 'B07', 'B08']);
		expect(INCONSISTENCIES).toHaveLength(10);
	});

	it('know who leads every clause that sets a target, project or action', () => {
		const clauses = [...TARGETS, ...PROJECTS, ...BOUNDARY_ACTIONS].map((row) => row.clause);
		expect(clauses.filter((clause) => agenciesOf(clause) === null)).toEqual([]);
		expect(agenciesOf('III.4.a')?.clause).toBe('III.4');
		expect(agenciesOf('II.3')).toBeNull();
		expect(AGENCIES.find((a) => a.clause === 'II.3.d')?.lead.map((l) => l.vi)).toEqual(['Sở Nội vụ']);
	});
});
