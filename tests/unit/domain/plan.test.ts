import { spoken } from '../../../src/lib/domain/text';
import { describe, expect, it } from 'vitest';
import { eventAt, inForce, type PlanEvent, type PlanningDocument } from '../../../src/lib/domain/plan';

function plan(...steps: [PlanEvent['status'], string | null][]): PlanningDocument {
	return {
		id: 'X',
		name: spoken({ vi: 'X', en: 'X' }),
		type: 'zoning',
		scale: null,
		areaHa: null,
		areaBound: null,
		place: null,
		footprint: { kind: 'none' },
		precision: 'place-only',
		events: steps.map(([status, date]) => ({ status, date, decision: null, mark: 'seen', sources: [] })),
		clause: null,
		due: null,
		agency: null,
		note: null,
		mark: 'seen',
		sources: []
	};
}

describe('the life of a plan', () => {
	const life = plan(
		['task', '2021'],
		['approved', '2022-09'],
		['adjusted', '2024-03-15'],
		['replaced', '2026']
	);

	it.each([
		['2020-12-31', null, false],
		['2021-12-31', 'task', false],
		['2022-09-29', 'task', false],
		['2022-09-30', 'approved', true],
		['2024-03-14', 'approved', true],
		['2024-03-15', 'adjusted', true],
		['2026-12-30', 'adjusted', true],
		['2026-12-31', 'replaced', false]
	] as const)('on %s it is %s', (day, status, counts) => {
		expect(eventAt(life, day)?.status ?? null).toBe(status);
		expect(inForce(life, day)).toBe(counts);
	});

	it('only approved and adjusted plans count', () => {
		for (const status of ['required', 'task', 'in-preparation', 'replaced', 'unknown'] as const)
			expect(inForce(plan([status, '2020-01-01']), '2023-05-27')).toBe(false);
	});

	it('a step without any day has always been, but an approval never counts before its day', () => {
		expect(eventAt(plan(['task', null]), '2000-01-01')?.status).toBe('task');
		expect(eventAt(plan(['task', null], ['approved', null]), '2026-11-25')?.status).toBe('task');
		expect(inForce(plan(['adjusted', null]), '2026-11-25')).toBe(false);
	});

	it('an approval whose day was not found counts from the day by which a source shows it', () => {
		const reported = plan(['task', '2021'], ['approved', null]);
		const events = reported.events.map((one) =>
			one.status === 'approved' ? { ...one, knownBy: '2023-02-02' } : one
		);
		expect(inForce({ ...reported, events }, '2023-02-01')).toBe(false);
		expect(inForce({ ...reported, events }, '2023-02-02')).toBe(true);
	});

	it('a step that was only planned has not happened, whatever the day', () => {
		const hoped = plan(['task', '2021'], ['in-preparation', null], ['approved', null]);
		const events = hoped.events.map((one) => (one.date === null ? { ...one, planned: '2022-06' } : one));
		expect(eventAt({ ...hoped, events }, '2030-01-01')?.status).toBe('task');
		const held = events.map((one) => (one.status === 'approved' ? { ...one, date: '2023-03-01' } : one));
		expect(inForce({ ...hoped, events: held }, '2022-12-31')).toBe(false);
		expect(inForce({ ...hoped, events: held }, '2023-03-01')).toBe(true);
	});

	it('stays what it is when a later paper only asks for it', () => {
		const task = plan(['task', '2021-08-28'], ['required', '2023-05-27']);
		expect(eventAt(task, '2023-05-27')?.status).toBe('task');
		expect(eventAt(plan(['required', '2023-05-27']), '2023-05-27')?.status).toBe('required');
	});
});
