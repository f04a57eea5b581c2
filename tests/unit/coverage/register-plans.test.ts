import { describe, expect, it } from 'vitest';
import { coverageByCount } from '../../../src/lib/coverage/by-count';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import { footprintOf } from '../../../src/lib/coverage/footprint';
import { coverageAreas, coveragePlans } from '../../../src/lib/coverage/register-input';
import type { PlanType } from '../../../src/lib/domain/plan';
import { areaHa } from '../../../src/lib/geometry/area';
import { CENTRES } from '../../../src/lib/register/centres';
import { COMPLETENESS } from '../../../src/lib/register/completeness';
import { PLANS } from '../../../src/lib/register/plans';
import { boundaries } from './register';

const all = boundaries();
const plan = (id: string) => PLANS.find((one) => one.id === id)!;
const drawnHa = (id: string) => areaHa(footprintOf(all, plan(id))!.geometry);
const unitHa = (code: string) => areaHa(all.outline(all.unitByCode('2020', code)!.atoms));

function covered(types: readonly PlanType[], asOf: string, level: 'province' | 'district' | 'commune') {
	const results = computeCoverage({
		areas: coverageAreas(all, { level, vintage: '2020', base: 'unit', completeness: COMPLETENESS, asOf }),
		plans: coveragePlans(all, PLANS, { types, asOf }),
		types,
		asOf,
		base: 'unit'
	});
	return new Map(results.map((result) => [result.id, result]));
}

describe('plans of whole units', () => {
	it('never claim more land than their decision, but for the 0.4 % of the lines', () => {
		const stated = PLANS.filter((p) => p.footprint.kind === 'units' && p.areaHa !== null);
		expect(stated.map((p) => p.id)).toEqual(['Q01', 'Q02', 'Q05', 'Q06', 'Q07', 'F01', 'F03']);
		for (const { id, areaHa: ha } of stated) expect(drawnHa(id)).toBeLessThan((ha ?? 0) * 1.004);
	});

	it('leave undrawn what is left of the decision, and it has room in the units that are named for it', () => {
		// Decisions 1055/QĐ-TTg of 2010 (39,400 ha) and 1590/QĐ-TTg of 2020 (14,964 ha).
		for (const [id, stated] of [
			['F01', 39_400],
			['F03', 14_964]
		] as const) {
			const { footprint } = plan(id);
			const partly = footprint.kind === 'units' ? (footprint.partly ?? []) : [];
			const room = partly.reduce((sum, code) => sum + unitHa(code), 0);
			expect(stated - drawnHa(id)).toBeGreaterThan(0);
			expect(stated - drawnHa(id)).toBeLessThan(room);
		}
	});

	it('of towns: Na Dương as in the decision, Lộc Bình and Na Sầm less than it, as the notes say', () => {
		// Press: Na Dương town 1,146 ha; Lộc Bình 1,777 − 31.2 − 37.22 − 19.93 = 1,688.65 ha; Na Sầm 1,468 ha.
		expect(drawnHa('Q07') / 1146).toBeCloseTo(0.99, 2);
		expect(drawnHa('Q06') / 1688.65).toBeCloseTo(0.93, 2);
		expect(drawnHa('Q05') / 1468).toBeCloseTo(0.68, 2);
	});
});

describe('what the register covers', () => {
	it('by zoning and detailed plans on 27 May 2023 is the sum of six discs that do not meet', () => {
		// By hand: 193 + 91.73 + 81.558 + 52.3 detailed, 599.6 + 162.13 zoning = 1,180.318 ha.
		expect(covered(['zoning', 'detailed'], '2023-05-27', 'province').get('20')?.coveredHa).toBeCloseTo(
			1180.318,
			2
		);
		const districts = covered(['zoning'], '2023-05-27', 'district');
		expect(districts.get('186')?.coveredHa).toBeCloseTo(599.6, 3);
		expect(districts.get('187')?.coveredHa).toBeCloseTo(162.13, 3);
		expect(districts.get('182')?.percent).toBeNull();
	});

	it('by general plans is the towns, and their neighbours say that a part there is not drawn', () => {
		const communes = covered(['general'], '2026-11-25', 'commune');
		const whole = [...communes.values()].filter(({ percent }) => percent !== null);
		expect(whole.map(({ id, percent }) => [id, percent])).toEqual([
			['06124', 100],
			['06526', 100],
			['06529', 100]
		]);
		// Press: parts of Đông Quan, Sàn Viên, Tĩnh Bắc, Khuất Xá, Lợi Bác; of Đồng Bục, Tú Đoạn, Hữu Khánh; of Hoàng Việt.
		const parts = [...communes.values()].filter(({ warnings }) =>
			warnings.some(({ code }) => code === 'part-not-drawn')
		);
		expect(parts.map(({ id }) => id)).toEqual([
			'06157',
			'06550',
			'06553',
			'06562',
			'06565',
			'06574',
			'06589',
			'06592',
			'06601'
		]);
	});

	it('is not changed by special plans, whatever urban types are asked for', () => {
		const urban: PlanType[] = ['general', 'zoning', 'detailed', 'commune-general', 'functional-area'];
		const counted = coveragePlans(all, PLANS, { types: urban, asOf: '2026-11-25' });
		expect(counted.filter(({ type }) => type === 'special')).toEqual([]);
		expect(plan('S01').type).toBe('special');
	});

	it('counts Na Sầm and Lộc Bình among 22 centres with a general plan in May 2023, later Na Dương too', () => {
		const held = (asOf: string) =>
			coverageByCount(all, { plans: PLANS, centres: CENTRES, completeness: COMPLETENESS, asOf })
				.filter(({ targets }) => targets.includes('T02'))
				.flatMap(({ covered: ids }) => ids);
		expect(held('2023-05-27')).toEqual(['U02', 'U10']);
		expect(held('2026-11-25')).toEqual(['U02', 'U10', 'U11']);
	});
});
