import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import { coverageAreas, coveragePlans } from '../../../src/lib/coverage/register-input';
import { worklist, type WorkItem } from '../../../src/lib/coverage/worklist';
import { applyEdits } from '../../../src/lib/coverage/what-if';
import type { UnitLevel } from '../../../src/lib/domain/admin-unit';
import { discOfHa } from '../../../src/lib/geometry/disc';
import { PLANS } from '../../../src/lib/register/plans';
import { vintageAt } from '../../../src/lib/register/vintages';
import { boundaries } from './register';
import { plan } from './build';

const all = boundaries();
const TYPES = ['zoning', 'detailed'];

function input(asOf: string, level: UnitLevel, types: readonly string[] = TYPES) {
	const areas = coverageAreas(all, { level, vintage: vintageAt(asOf).id, base: 'unit', asOf });
	return { plans: PLANS, added: [], areas, types, asOf, base: 'unit' as const };
}
const gained = (items: readonly WorkItem[], id: string) =>
	items.filter((item) => item.plan === id).reduce((sum, { land }) => sum + (land?.value ?? 0), 0);

describe('the worklist', () => {
	const now = worklist(all, input('2026-11-25', 'commune'));

	it('counts only land that nothing covers yet', () => {
		// By hand: R2 (1,009 ha) lies round the same point as P14 (193 ha, approved): 816 ha are new.
		expect(gained(now, 'R2')).toBeCloseTo(1009 - 193, 4);
		expect(gained(worklist(all, input('2023-05-27', 'district')), 'R2')).toBeCloseTo(816, 4);
		// Z02 (456.5 ha) and R1 (19.82 ha) lie on land without any plan; P06 within P01 round one point.
		expect(gained(now, 'Z02')).toBeCloseTo(456.5, 4);
		expect(gained(now, 'R1')).toBeCloseTo(19.82, 6);
		expect(now.find((item) => item.plan === 'P06')).toMatchObject({
			points: { value: 0 },
			land: { value: 0 }
		});
	});

	it('gives points of the unit, and takes as many off an interval that ends at 100', () => {
		const { points, narrows, towardsHalf, area, before, after } = now.find((item) => item.plan === 'R1')!;
		// Chi Lăng, commune of 2025: the area of its resolution; lines differ from it by up to 1 %.
		const published = all.unitByCode('2025', area!.id)!.publishedArea!.value * 100;
		expect(points!.value! / ((100 * 19.82) / published)).toBeCloseTo(1, 1);
		expect(after!.value! - before!.value!).toBeCloseTo(points!.value!, 9);
		expect(narrows!.value).toBeCloseTo(points!.value!, 9);
		expect(towardsHalf!.value).toBeCloseTo(points!.value!, 9);
		expect(points).toMatchObject({ qualifier: 'about', unit: 'points', precision: 'indicative' });
	});

	it('says what the engine says when the plan is assumed approved', () => {
		const asked = input('2026-11-25', 'commune');
		for (const id of ['R2', 'R4', 'Z02', 'P07']) {
			const plans = applyEdits(PLANS, [{ plan: id, kind: 'status', status: 'approved', date: '2000-01-01' }]);
			const results = computeCoverage({ ...asked, plans: coveragePlans(all, plans, asked) });
			for (const item of now.filter((one) => one.plan === id)) {
				expect(item.after!.value).toBeCloseTo(results.find((one) => one.id === item.area!.id)!.percent!, 9);
			}
		}
	});

	it('is sorted by what it narrows, then by points and land', () => {
		const measured = now.filter(({ points }) => points !== null);
		const narrowed = measured.map(({ narrows }) => narrows!.value!);
		expect(narrowed).toEqual([...narrowed].sort((a, b) => b - a));
		expect(now.slice(measured.length).every(({ points }) => points === null)).toBe(true);
	});

	it('makes up no footprint: what has none is last, with null and no area', () => {
		const open = now.filter(({ points }) => points === null);
		expect(open.map(({ plan: id, kind }) => [id, kind])).toEqual([
			['Z01', 'boundary'],
			['Z03', 'task'],
			['Z05', 'boundary']
		]);
		expect(open.every(({ area, after, land, narrows }) => !area && !after && !land && !narrows)).toBe(true);
	});

	it('names the units of which a part is in a plan that nobody drew', () => {
		const parts = worklist(all, input('2026-11-25', 'commune', ['general'])).filter(
			({ kind }) => kind === 'boundary-part'
		);
		expect(parts.every(({ area, points }) => area !== null && points === null)).toBe(true);
		// Q05 takes a part of Tân Lang of 2020 (06157), since 2025 in Na Sầm commune.
		const own = parts.filter((item) => item.plan === 'Q05').map(({ area }) => area!.id);
		expect(own).toEqual([all.related(all.unitByCode('2020', '06157')!, '2025')[0]!.unit.code]);
	});

	it('takes nothing off where every plan is known: the share is exact before and after', () => {
		const asked = input('2026-11-25', 'commune');
		const areas = asked.areas.map((one) => ({ ...one, completeTypes: TYPES }));
		const item = worklist(all, { ...asked, areas }).find((one) => one.plan === 'R1')!;
		expect(item.narrows!.value).toBe(0);
		expect(item.points!.value!).toBeGreaterThan(0.2);
	});

	it('measures a plan of the reader’s own whose type no file states', () => {
		// A disc of 100 ha by the point of Đình Lập, where nothing is known.
		const own = plan('mine', discOfHa([107.1, 21.54], 100), { type: 'unknown' });
		const items = worklist(all, { ...input('2026-11-25', 'province'), added: [own] });
		const item = items.find((one) => one.plan === 'mine')!;
		expect(item.kind).toBe('type-unknown');
		expect(item.land!.value).toBeCloseTo(100, 4);
		expect(item.points!.qualifier).toBe('about');
	});
});
