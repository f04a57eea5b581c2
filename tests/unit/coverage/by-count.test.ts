import { spoken } from '../../../src/lib/domain/text';
import { describe, expect, it } from 'vitest';
import { coverageByCount, type CountTarget } from '../../../src/lib/coverage/by-count';
import type { PlanningDocument, PlanType } from '../../../src/lib/domain/plan';
import { CENTRES } from '../../../src/lib/register/centres';
import { COMPLETENESS } from '../../../src/lib/register/completeness';
import { PLANS } from '../../../src/lib/register/plans';
import { boundaries } from './register';

const all = boundaries();

function approved(type: PlanType, level: 'district' | 'commune', codes: readonly string[]): PlanningDocument {
	const [model] = PLANS;
	return {
		...(model as PlanningDocument),
		id: `${type} ${codes.join()}`,
		type,
		footprint: { kind: 'units', level, codes },
		events: [{ status: 'approved', date: '2021-01-01', decision: 'QĐ 1', mark: 'seen', sources: ['s'] }],
		sources: ['s']
	};
}

function count(
	target: CountTarget,
	plans: readonly PlanningDocument[],
	asOf = '2023-12-31',
	complete = false
) {
	const entry = (type: PlanType) =>
		({ type, unit: '20', since: '2020-01-01', source: 's', reason: spoken({ vi: '', en: '' }) }) as const;
	const types: PlanType[] = ['general', 'commune-general', 'district-region'];
	const completeness = complete ? types.map(entry) : COMPLETENESS;
	const all3 = coverageByCount(all, { plans, centres: CENTRES, completeness, asOf });
	const found = all3.find(({ targets }) => targets.includes(target));
	if (!found) throw new Error('target not counted');
	return found;
}

describe('coverage by count', () => {
	it('counts districts with a district plan of the ten: at least 2, 20 %', () => {
		const plans = [approved('district-region', 'district', ['183', '186'])];
		const { withPlan, units, share, covered } = count('T06p', plans);
		expect(covered).toEqual(['183', '186']);
		expect(withPlan).toMatchObject({
			value: 2,
			qualifier: 'at-least',
			unit: 'units',
			sources: ['gso-2023', 's']
		});
		expect(units).toMatchObject({ value: 10, qualifier: 'exact' });
		expect(share).toMatchObject({ value: 20, qualifier: 'at-least', unit: 'percent' });
	});

	it('counts a district only when the plan holds all of it', () => {
		expect(count('T06', [approved('district-region', 'commune', ['06187'])]).withPlan.value).toBeNull();
	});

	it('still counts the last districts after their end, and says so', () => {
		const { units, withPlan } = count(
			'T06',
			[approved('district-region', 'district', ['183'])],
			'2025-12-31'
		);
		expect(units).toMatchObject({ value: 10, warnings: [{ code: 'districts-ended' }] });
		expect(withPlan.value).toBe(1);
	});

	it('counts 181 communes (xã) in 2023 and 61 since July 2025', () => {
		// Plan 122 speaks of 181 communes; 65 units of 2025 less four wards.
		expect(count('T04', []).units.value).toBe(181);
		expect(count('T04', [], '2025-07-01').units.value).toBe(61);
	});

	it('counts urban centres by their unit: Đồng Đăng (U22) is thị trấn 06184', () => {
		const { covered, units } = count('T02', [approved('general', 'commune', ['06184'])]);
		expect(units.value).toBe(22);
		expect(covered).toEqual(['U22']);
	});

	it('is not known, not zero, where no plan is known; is zero where the register is complete', () => {
		expect(count('T04', []).withPlan).toMatchObject({ value: null, warnings: [{ code: 'no-known-plan' }] });
		expect(count('T04', []).share.value).toBeNull();
		expect(count('T04', [], '2023-12-31', true)).toMatchObject({
			withPlan: { value: 0, qualifier: 'exact', warnings: [] },
			share: { value: 0, qualifier: 'exact' }
		});
	});

	it('knows of no district plan in force in the real register', () => {
		expect(count('T06', PLANS).withPlan.value).toBeNull();
	});
});
