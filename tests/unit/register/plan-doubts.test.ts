import { describe, expect, it } from 'vitest';
import type { PlanEvent, PlanningDocument } from '../../../src/lib/domain/plan';
import { planDoubts } from '../../../src/lib/register/plan-doubts';
import { planFaults } from '../../../src/lib/register/plan-faults';
import { PLANS } from '../../../src/lib/register/plans';
import { zoning } from './own-plan';

const DAY = '2026-01-01';
const event = (
	status: PlanEvent['status'],
	date: string | null,
	decision: string | null = null
): PlanEvent => ({
	status,
	date,
	decision,
	mark: 'seen',
	sources: ['plan-122']
});

describe('what keeps a plan from being kept', () => {
	it('is nothing for any plan of the register', () => {
		expect(PLANS.flatMap((plan) => planFaults(plan, PLANS))).toEqual([]);
	});

	it.each<[string, Partial<PlanningDocument>, string]>([
		[
			'a unit that nobody knows',
			{ footprint: { kind: 'units', level: 'commune', codes: ['99999'] } },
			'plan-unit-unknown'
		],
		[
			'a commune as a district',
			{ footprint: { kind: 'units', level: 'district', codes: ['186', '999'] } },
			'plan-unit-unknown'
		],
		['no unit', { footprint: { kind: 'units', level: 'commune', codes: [] } }, 'field-invalid'],
		['a source that is no address', { sources: ['hearsay'] }, 'plan-source-unknown'],
		['no source', { sources: [] }, 'field-invalid'],
		['no step', { events: [] }, 'field-invalid'],
		['an approval without a day', { events: [event('approved', null)] }, 'approval-without-day'],
		['a day that is none', { events: [event('approved', '2023-02-30')] }, 'date-invalid'],
		['an empty name', { name: { vi: '', en: '' } }, 'field-invalid'],
		['a link to itself', { adjusts: 'own-1' }, 'plan-link-self'],
		['a link to nothing', { replacedBy: 'Z99' }, 'plan-link-unknown'],
		['hectares without how sure they are', { areaHa: 12 }, 'area-without-bound'],
		[
			'a disc without hectares',
			{ footprint: { kind: 'disc', centre: [106.7, 21.8], basis: { vi: 'x', en: 'x' }, known: 'commune' } },
			'disc-without-area'
		]
	])('is %s', (_, more, code) => {
		expect(planFaults(zoning('own-1', ['06574'], more), PLANS).map((fault) => fault.code)).toContain(code);
	});
});

describe('what is worth a second look', () => {
	const codes = (plan: PlanningDocument, others: readonly PlanningDocument[] = []) =>
		planDoubts(plan, [...others, plan], DAY).map(({ code }) => code);

	it('is nothing for a plain plan', () => {
		expect(codes(zoning('own-1', ['06574']), [zoning('own-2', ['06574'])])).toEqual([]);
	});

	it('is a step before the one above it, but not one that was only planned', () => {
		const turned = [event('approved', '2022-05-10', 'QĐ 9/QĐ-UBND'), event('task', '2021-01')];
		expect(codes(zoning('own-1', ['06574'], { events: turned }))).toEqual(['dates-out-of-order']);
		const planned = [event('approved', '2022-05-10'), { ...event('adjusted', null), planned: '2021' }];
		expect(codes(zoning('own-1', ['06574'], { events: planned }))).toEqual([]);
	});

	it.each(['QĐ 1123/QĐ-UBND', 'Quyết định số 1123/QĐ-UBND', '1123 / qđ-ubnd'])(
		'is a decision that another plan was approved by, written %s',
		(decision) => {
			// R3 of the register: QĐ 1123/QĐ-UBND of 21 July 2023.
			const plan = zoning('own-1', ['06574'], { events: [event('approved', '2023-07-21', decision)] });
			expect(planDoubts(plan, PLANS, DAY)).toEqual([
				{ code: 'decision-used-twice', field: 'events', about: ['R3'] }
			]);
		}
	);

	it('is a replaced plan that still counts, seen from both sides', () => {
		const [old, young] = [zoning('own-1', ['06574'], { replacedBy: 'own-2' }), zoning('own-2', ['06574'])];
		expect(codes(old, [young])).toEqual(['replaced-still-counts']);
		expect(codes(young, [old])).toEqual(['replaces-one-that-counts']);
		const ended = { ...old, events: [...old.events, event('replaced', '2024-01-01')] };
		expect(codes(ended, [young])).toEqual([]);
		expect(codes(young, [ended])).toEqual([]);
	});

	it('is an approval for units that had ended: districts on 1 July 2025, communes merged before', () => {
		const later = { events: [event('approved', '2025-08-01')] };
		const districts = { footprint: { kind: 'units', level: 'district', codes: ['186'] } } as const;
		expect(codes(zoning('own-1', [], { ...districts, ...later }))).toEqual(['units-ended']);
		expect(codes(zoning('own-1', [], districts))).toEqual([]);
		// Khánh Long and Tĩnh Bắc of 2020 ended on 1 December 2024: Resolution 1246 joined them to others.
		expect(planDoubts(zoning('own-1', ['05998', '06574'], later), [], DAY)[0]).toEqual({
			code: 'units-ended',
			field: 'footprint',
			about: ['05998', '06574']
		});
	});
});
