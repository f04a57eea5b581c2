import { describe, expect, it } from 'vitest';
import { keptPlan } from '../../../src/lib/coverage/kept-plan';
import { ALWAYS, type DatedPlan } from '../../../src/lib/coverage/types';
import {
	BLANK_STEP,
	blankPlan,
	finishedPlan,
	OWN_WORD,
	readTypedDate
} from '../../../src/lib/register/plan-draft';
import { planFaults } from '../../../src/lib/register/plan-faults';
import { PLANS } from '../../../src/lib/register/plans';

describe('a draft', () => {
	it.each([
		['30/9/2022', '2022-09-30'],
		['9/2022', '2022-09'],
		['09-2022', '2022-09'],
		['2022', '2022'],
		['2022-09', '2022-09'],
		[' 2022-09-30 ', '2022-09-30'],
		['', null],
		// What is no day is kept as it was typed, to be refused by name.
		['31/2/2022', '31/2/2022'],
		['hôm qua', 'hôm qua']
	])('reads %s as %s', (typed, date) => {
		expect(readTypedDate(typed)).toBe(date);
	});

	it('is kept in one writing: composed letters, single blanks, the Vietnamese name for a missing English one', () => {
		const name = { vi: '  Quy  hoạch phân khu A '.normalize('NFD'), en: ' ' };
		const step = { ...BLANK_STEP, date: '2022', decision: ' QĐ 1/QĐ-UBND ', body: ' ', planned: '' };
		const plan = finishedPlan({ ...blankPlan('own-1'), name, events: [step], replacedBy: '' });
		expect(plan.name).toEqual({ vi: 'Quy hoạch phân khu A', en: 'Quy hoạch phân khu A' });
		expect(plan.sources).toEqual([OWN_WORD]);
		expect(plan.events).toEqual([
			{ status: 'approved', date: '2022', decision: 'QĐ 1/QĐ-UBND', mark: 'recalled', sources: [OWN_WORD] }
		]);
		expect('replacedBy' in plan).toBe(false);
		expect(planFaults({ ...plan, footprint: { kind: 'none' } }, PLANS)).toEqual([]);
	});

	it('of a plan of the register is that plan while nothing is typed', () => {
		expect(PLANS.map(finishedPlan)).toEqual(PLANS);
	});
});

describe('a plan of a file that is kept', () => {
	const dated: DatedPlan = {
		id: 'file-1',
		name: 'Đồ án từ tệp',
		type: 'zoning',
		geometry: {
			type: 'Polygon',
			coordinates: [
				[
					[106.4, 21.95, 310],
					[106.41, 21.95, 310],
					[106.41, 21.96, 310],
					[106.4, 21.95, 310]
				]
			]
		},
		precision: 'indicative',
		known: null,
		sources: [],
		countsFrom: '2022-05-01',
		warnings: []
	};

	it('fits the register: its lines without heights, its day, no more than the word of its reader', () => {
		const plan = keptPlan('own-1', dated, '2023-05-27');
		expect(planFaults(plan, PLANS)).toEqual([]);
		expect(plan.footprint.kind === 'polygon' && plan.footprint.geometry.coordinates[0]?.[0]).toEqual([
			106.4, 21.95
		]);
		expect(plan.events).toMatchObject([{ status: 'approved', date: '2022-05-01', sources: [OWN_WORD] }]);
	});

	it('without a day of approval is only known to be approved by the day from which it counted', () => {
		const undated = { ...dated, warnings: [{ code: 'approval-date-missing' as const, about: 'file-1' }] };
		expect(keptPlan('own-1', undated, '2023-05-27').events).toMatchObject([
			{ date: null, knownBy: '2022-05-01' }
		]);
		const drawn = { ...dated, countsFrom: ALWAYS };
		expect(keptPlan('own-1', drawn, '2023-05-27').events).toMatchObject([
			{ date: null, knownBy: '2023-05-27' }
		]);
	});
});
