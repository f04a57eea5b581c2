import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanningDocument } from '../../../src/lib/domain/plan';
import type { RegisterEdit } from '../../../src/lib/domain/register-edit';
import { joinLogs, nextInstant, redoTarget, undoTarget } from '../../../src/lib/register/edit-log';
import { changesBetween, ownRegister } from '../../../src/lib/register/own-register';
import { PLANS } from '../../../src/lib/register/plans';
import { readRegisterFile, writeRegisterFile } from '../../../src/lib/register/workspace-file';
import { said, undone, zoning } from './own-plan';

const OFFICIAL = [zoning('A', ['06001']), zoning('B', ['06004'])];
const state = (log: readonly RegisterEdit[]) => ownRegister(OFFICIAL, log).plans;

/** Plans of a few ids with a few values: most steps meet what an earlier one made. */
const plan = fc
	.record({
		id: fc.constantFrom('A', 'B', 'own-1', 'own-2'),
		name: fc.constantFrom('x', 'y'),
		due: fc.constantFrom(null, 2025)
	})
	.map(({ id, name, due }) => zoning(id, ['06001'], { name: { vi: name, en: name }, due }));

type Step = { do: 'say'; plan: PlanningDocument } | { do: 'undo' } | { do: 'redo' };
const step: fc.Arbitrary<Step> = fc.oneof(
	plan.map((one) => ({ do: 'say' as const, plan: one })),
	fc.constant({ do: 'undo' as const }),
	fc.constant({ do: 'redo' as const })
);

/** Goes one step on, as the desk does. */
function went(log: readonly RegisterEdit[], step: Step): readonly RegisterEdit[] {
	const id = `e${log.length}`;
	const minute = log.length;
	if (step.do === 'say') {
		const before = state(log).find((one) => one.id === step.plan.id) ?? null;
		const edit = said(id, minute, before, step.plan);
		return edit.changes.length > 0 ? [...log, edit] : log;
	}
	const target = step.do === 'undo' ? undoTarget(log) : redoTarget(log);
	return target ? [...log, undone(id, minute, target.id)] : log;
}

describe('the log of the reader’s register', () => {
	it('undoing what was just done gives what was before, and doing it again what was after', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 30 }), plan, (steps, next) => {
				const before = steps.reduce(went, [] as readonly RegisterEdit[]);
				const after = went(before, { do: 'say', plan: next });
				if (after === before) return;
				const back = went(after, { do: 'undo' });
				expect(state(back)).toEqual(state(before));
				expect(state(went(back, { do: 'redo' }))).toEqual(state(after));
			})
		);
	});

	it('undoes step by step to the official register, and does all again in order', () => {
		fc.assert(
			fc.property(fc.array(plan, { maxLength: 12 }), (plans) => {
				const says = plans.map((one) => ({ do: 'say' as const, plan: one }));
				const done = says.reduce(went, [] as readonly RegisterEdit[]);
				const states = [state(done)];
				let log = done;
				while (undoTarget(log)) {
					log = went(log, { do: 'undo' });
					states.push(state(log));
				}
				expect(states.at(-1)).toEqual(OFFICIAL);
				while (redoTarget(log)) {
					states.pop();
					log = went(log, { do: 'redo' });
					expect(state(log)).toEqual(states.at(-1));
				}
				expect(state(log)).toEqual(state(done));
			})
		);
	});

	it('no step takes anything out of the log', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
				let log: readonly RegisterEdit[] = [];
				for (const one of steps) {
					const next = went(log, one);
					expect(next.slice(0, log.length)).toEqual(log);
					log = next;
				}
			})
		);
	});

	it('goes out as a file and comes in the same, in any order of joining', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 20 }), fc.nat(), (steps, cut) => {
				const log = steps.reduce(went, [] as readonly RegisterEdit[]);
				const { edits, refused } = readRegisterFile(writeRegisterFile(log));
				expect(refused).toBe(0);
				expect(edits).toEqual(log);
				const at = log.length === 0 ? 0 : cut % log.length;
				const [one, two] = [log.slice(0, at), edits.slice(Math.max(0, at - 1))];
				expect(joinLogs(one, two)).toEqual(log);
				expect(joinLogs(two, one)).toEqual(log);
				expect(state(joinLogs(two, one))).toEqual(state(log));
			})
		);
	});

	it('an entry comes after all others also when the clock was set back', () => {
		const log = [said('e', 90, null, zoning('own-1', ['06001']))];
		expect(nextInstant(log, Date.UTC(2025, 0, 1))).toBe('2026-01-01T01:30:00.001Z');
		expect(nextInstant([], Date.UTC(2026, 4, 1))).toBe('2026-05-01T00:00:00.000Z');
	});
});

describe('the reader’s register', () => {
	it('corrects an official plan without writing over it: both values are there', () => {
		const corrected = { ...OFFICIAL[0]!, due: 2025, events: [] };
		const { plans, own } = ownRegister(OFFICIAL, [said('e', 0, OFFICIAL[0]!, corrected)]);
		expect(plans.map(({ id }) => id)).toEqual(['A', 'B']);
		expect(plans[0]).toEqual(corrected);
		expect(own.get('A')).toEqual({ plan: corrected, official: OFFICIAL[0], changed: ['events', 'due'] });
		expect(OFFICIAL[0]?.due).toBeNull();
	});

	it('adds plans after the official ones, and one taken out again is there no more', () => {
		const mine = zoning('own-1', ['06001']);
		const log = [said('e', 0, null, mine)];
		expect(ownRegister(OFFICIAL, log).plans.map(({ id }) => id)).toEqual(['A', 'B', 'own-1']);
		const gone = [...log, said('f', 1, mine, null)];
		expect(ownRegister(OFFICIAL, gone).plans).toEqual(OFFICIAL);
		expect(ownRegister(OFFICIAL, gone).own.size).toBe(0);
	});

	it('a correction that says what the register says is none', () => {
		const there = { ...OFFICIAL[0]!, due: 2025 };
		const log = [said('e', 0, OFFICIAL[0]!, there), said('f', 1, there, OFFICIAL[0]!)];
		expect(ownRegister(OFFICIAL, log).own.size).toBe(0);
	});

	it('names the fields that two people changed from the same value', () => {
		const [one, two] = [
			{ ...OFFICIAL[0]!, due: 2025 },
			{ ...OFFICIAL[0]!, due: 2026 }
		];
		const log = [said('e', 0, OFFICIAL[0]!, one), said('f', 1, OFFICIAL[0]!, two)];
		const { plans, clashes } = ownRegister(OFFICIAL, log);
		expect(plans[0]?.due).toBe(2026);
		expect([...clashes]).toEqual([['f', ['due']]]);
	});

	it('of the real register is that register while nothing is said', () => {
		expect(ownRegister(PLANS, []).plans).toEqual(PLANS);
		expect(changesBetween(PLANS[0]!, structuredClone(PLANS[0]!))).toEqual([]);
	});
});

describe('the file of a register', () => {
	it.each([
		['no JSON', 'x', 'register-file-invalid'],
		['another kind of file', '{"type":"FeatureCollection","features":[]}', 'register-file-invalid'],
		['nothing', 'null', 'register-file-invalid'],
		['a later version', '{"format":"planning-map-register","version":2,"edits":[]}', 'register-file-newer'],
		[
			'another province',
			'{"format":"planning-map-register","version":1,"province":"hanoi","edits":[]}',
			'register-file-elsewhere'
		]
	])('is refused when it is %s', (_, text, code) => {
		expect(() => readRegisterFile(text)).toThrow(code);
	});

	it('is read but for entries that do not fit, which are counted', () => {
		const good = said('e', 0, null, zoning('own-1', ['06001']));
		const bad = [
			{ ...good, id: '' },
			{ ...good, at: 'yesterday' },
			{ ...good, plan: '../x' },
			{ ...good, changes: [] },
			{ ...good, changes: [{ field: 'type', after: 'castle' }] },
			{ ...good, changes: [{ field: '__proto__', after: 1 }] },
			{ kind: 'undo', id: 'u', by: 'x', at: good.at, why: '' },
			null
		];
		const file = { format: 'planning-map-register', version: 1, province: 'langson', edits: [...bad, good] };
		expect(readRegisterFile(JSON.stringify(file))).toEqual({ edits: [good], refused: bad.length });
	});
});
