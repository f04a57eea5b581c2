import { describe, expect, it } from 'vitest';
import { computedStates, judge, pointFor } from '../../../src/lib/coverage/target-state';
import { CENTRES } from '../../../src/lib/register/centres';
import { COMPLETENESS } from '../../../src/lib/register/completeness';
import { PLANS } from '../../../src/lib/register/plans';
import { TARGETS } from '../../../src/lib/register/targets';
import { boundaries } from './register';

const BOUNDARIES = boundaries();
const target = (id: string) => {
	const found = TARGETS.find((one) => one.id === id);
	if (!found) throw new Error(id);
	return found;
};
const input = (asOf: string) => ({ plans: PLANS, centres: CENTRES, completeness: COMPLETENESS, asOf });

describe('state of the targets', () => {
	it('the provincial plan: open in 2023, done since QĐ 236/QĐ-TTg of 19 March 2024', () => {
		const before = computedStates(BOUNDARIES, input('2023-12-31')).get('T01');
		const after = computedStates(BOUNDARIES, input('2024-03-19')).get('T01');
		expect(before?.value).toBe(0);
		expect(after?.value).toBe(1);
		expect(judge(target('T01'), before ?? null, 2025)).toBe('short');
		expect(judge(target('T01'), after ?? null, 2025)).toBe('met');
	});

	it('area coverage below the target is not called missed while it is a lower bound', () => {
		const t03 = computedStates(BOUNDARIES, input('2023-05-27')).get('T03');
		expect(t03?.qualifier).toBe('at-least');
		expect(t03?.value).toBeGreaterThan(0);
		expect(judge(target('T03'), t03 ?? null, 2025)).toBe('open');
	});

	it('a target without a figure stands as not reported, never as zero', () => {
		const states = computedStates(BOUNDARIES, input('2026-11-01'));
		expect(states.get('T16')).toBeUndefined();
		expect(judge(target('T16'), null, 2030)).toBe('unreported');
		expect(states.get('T04')?.value).toBeNull();
	});

	// Bounds are those of the plan: fibre over 80 % in 2025 (II.6.b), traffic land 11–16 % in 2025 (II.4.a).
	it.each([
		['T20', 80, 2025, 'short'],
		['T20', 80.1, 2025, 'met'],
		['T16', 10.9, 2025, 'short'],
		['T16', 11, 2025, 'met'],
		['T02', 99, 2030, 'short'],
		['T02', 100, 2030, 'met']
	] as const)('%s at %d in %d is %s', (id, value, year, verdict) => {
		expect(judge(target(id), { value, qualifier: 'exact' }, year)).toBe(verdict);
	});

	it('a target of 2025 alone is still the one that counts in 2030', () => {
		expect(pointFor(target('T02'), 2030)?.year).toBe(2025);
		expect(pointFor(target('T05'), 2025)?.year).toBe(2030);
	});
});
