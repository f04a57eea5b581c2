import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/lib/proposal/figures';
import type { Proposal } from '../../../src/lib/proposal/proposal';
import { fromPublished, presentSeat } from '../../../src/lib/proposal/published';
import { scoreboardOf, wardsNeeded } from '../../../src/lib/proposal/scoreboard';
import { screen } from '../../../src/lib/proposal/screening';
import { subjectOf } from '../../../src/lib/proposal/subject';
import { SCREENING_RULES, standardById } from '../../../src/lib/register/standards';
import { PROVINCE } from './province';

/*
 * Every expected number here is from the hand-worked cases of the shared data folder,
 * register/facts.md section 3.4 (census 2019; published area where there is one, else measured).
 */

function board(proposal: Proposal) {
	const figures = figuresOf(PROVINCE, proposal);
	const subject = subjectOf(PROVINCE, proposal, figures);
	const standard = standardById(proposal.standard ?? '');
	if (!standard) throw new Error('no standard');
	return { subject, rows: scoreboardOf(standard, subject).rows };
}

describe('the proposals of facts.md 3.4', () => {
	it.each([
		['present', 103_284, 78.1, 8, 5, '✗✗✗✗✓'],
		['city-a', 129_949, 175.5, 13, 5, '✗✓✓✗✓'],
		['city-b', 183_157, 696.74, 30, 5, '✓✓✓✗✓'],
		['thi-xa-huu-lung', 121_735, 807.65, 24, 0, '✓✓✓✗✗'],
		['thi-xa-loc-binh', 84_740, 986.43, 21, 0, '✗✓✓✗✗']
	])('%s: %i people, %f km², %i units, %i wards, %s', (id, people, km2, units, wards, verdicts) => {
		const { subject, rows } = board(id === 'present' ? presentSeat(PROVINCE) : fromPublished(PROVINCE, id));
		expect(subject.population.exact).toBe(people);
		expect(Math.abs((subject.areaKm2 ?? 0) - km2)).toBeLessThan(0.05);
		expect([subject.units, subject.wards]).toEqual([units, wards]);
		expect(rows.map((row) => row.criterion)).toEqual([
			'population',
			'area',
			'units',
			'ward-share',
			'urban-class'
		]);
		expect(
			rows.map((row) => (row.verdict === 'pass' ? '✓' : row.verdict === 'fail' ? '✗' : '?')).join('')
		).toBe(verdicts);
	});

	it.each([
		[13, 65, 9],
		[30, 65, 20],
		[24, 50, 12],
		[21, 50, 11]
	])('%i units at %i %% need %i wards', (units, percent, wards) => {
		expect(wardsNeeded(units, percent)).toBe(wards);
	});

	it('shows the thresholds of a thị xã as unverified', () => {
		const { rows } = board(fromPublished(PROVINCE, 'thi-xa-huu-lung'));
		expect(new Set(rows.map((row) => row.mark))).toEqual(new Set(['recalled']));
	});
});

describe('the screening of facts.md 3.4', () => {
	const [first, second] = SCREENING_RULES;
	if (!first || !second) throw new Error('no rules');
	const rows = screen(PROVINCE, '2020', first, '2023-05-27');
	const communes = rows.filter(({ unit }) => unit.kind === 'xã');
	const people = (row: (typeof rows)[number]) => row.unit.population?.value ?? 0;

	it('holds 181 xã against 50 km² and 5 000 people', () => {
		expect(communes).toHaveLength(181);
		expect(communes.filter((row) => row.areaKm2 >= 50)).toHaveLength(58);
		expect(communes.filter((row) => people(row) >= 5000)).toHaveLength(27);
		expect(communes.filter((row) => row.scoreboard.failed === 0)).toHaveLength(8);
		expect(communes.filter((row) => row.areaKm2 >= 50 && people(row) >= 2500)).toHaveLength(37);
		expect(communes.filter((row) => row.areaKm2 >= 50 && people(row) >= 1000)).toHaveLength(56);
	});

	it('finds the xã caught by the two periods of Res. 35/2023', () => {
		expect(communes.filter((row) => row.areaPercent < 70 && (row.peoplePercent ?? 999) < 70)).toHaveLength(
			48
		);
		expect(communes.filter((row) => row.areaPercent < 100 && (row.peoplePercent ?? 999) < 100)).toHaveLength(
			104
		);
		const small = communes.filter((row) => row.areaPercent < 20 && (row.peoplePercent ?? 999) < 300);
		expect(small.map((row) => row.unit.name).sort()).toEqual(
			['Hợp Thành', 'Khánh Khê', 'Sơn Hà', 'Đồng Bục'].sort()
		);
		// Both rules together: 48 by size, and of the 4 very small ones those not already among them.
		const due = communes.filter((row) => row.due === 'both' || row.due === 'small-area');
		const union = new Set([
			...small,
			...communes.filter((r) => r.areaPercent < 70 && (r.peoplePercent ?? 999) < 70)
		]);
		expect(due).toHaveLength(union.size);
		const later = screen(PROVINCE, '2020', second, '2023-05-27').filter(({ unit }) => unit.kind === 'xã');
		expect(later.filter((row) => row.due === 'both')).toHaveLength(104);
		expect(due.filter((row) => row.due === 'both')).toHaveLength(48);
	});

	it.each([
		['Đồng Mỏ', '✓✓'],
		['Bình Gia', '✓✓'],
		['Chi Lăng', '✓✗'],
		['Văn Quan', '✓✗'],
		['Lộc Bình', '✓✓'],
		['Bắc Sơn', '✓✗'],
		['Nông Trường Thái Bình', '✗✗'],
		['Na Dương', '✗✓'],
		['Na Sầm', '✗✗'],
		['Đình Lập', '✗✗'],
		['Hữu Lũng', '✗✓'],
		['Đồng Đăng', '✗✓'],
		['Cao Lộc', '✗✓'],
		['Thất Khê', '✗✗']
	])('thị trấn %s: 14 km² and 8 000 people %s', (name, expected) => {
		const row = rows.find(({ unit }) => unit.kind === 'thị trấn' && fold(unit.name) === fold(name));
		const sign = (id: string) => {
			const found = row?.scoreboard.rows.find((one) => one.criterion === id);
			return found?.verdict === 'pass' ? '✓' : found?.verdict === 'fail' ? '✗' : '?';
		};
		expect(sign('area') + sign('population')).toBe(expected);
	});

	it('five wards of the city: all pass on people, none on area', () => {
		const wards = rows.filter(({ unit }) => unit.kind === 'phường');
		expect(wards).toHaveLength(5);
		for (const { scoreboard } of wards) {
			expect(scoreboard.rows.map((row) => [row.criterion, row.verdict])).toEqual([
				['population', 'pass'],
				['area', 'fail']
			]);
		}
	});
});

function fold(name: string): string {
	return name.toLocaleLowerCase('vi').replace(/^nt /, 'nông trường ');
}
