import { describe, expect, it } from 'vitest';
import { mergeReports, type ReportedValue } from '../../../src/lib/coverage/reports';
import { countVerdicts, targetBoard, yearAskedFor } from '../../../src/lib/coverage/target-board';
import { CENTRES } from '../../../src/lib/register/centres';
import { COMPLETENESS } from '../../../src/lib/register/completeness';
import { TARGETS } from '../../../src/lib/register/targets';
import { PLANS } from '../../../src/lib/register/plans';
import { boundaries } from './register';

const all = boundaries();
const board = (asOf: string, reports: readonly ReportedValue[] = []) =>
	targetBoard(all, TARGETS, { plans: PLANS, centres: CENTRES, completeness: COMPLETENESS, asOf }, reports);

const trees: ReportedValue = { target: 'T17', date: '2025-12-10', value: 7, source: 'BC 700/BC-SXD' };

describe('the board of targets', () => {
	it('has the 26 targets of the plan, each in one state; no figure is null and not 0', () => {
		const rows = board('2026-11-01');
		expect(rows).toHaveLength(26);
		const counts = countVerdicts(rows);
		expect(counts.met + counts.open + counts.short + counts.unreported).toBe(26);
		expect(rows.filter(({ verdict }) => verdict === 'unreported').every(({ value }) => value === null)).toBe(
			true
		);
	});

	it('asks for the values of 2025 until its last day, then for those of 2030', () => {
		expect(yearAskedFor('2025-12-31')).toBe(2025);
		expect(yearAskedFor('2026-01-01')).toBe(2030);
	});

	it('puts a report before what it computes, from its day on', () => {
		const own = { target: 'T03', date: '2025-12-10', value: 61.5, source: 'BC 701/BC-SXD' };
		const t03 = (asOf: string) => board(asOf, [own]).find(({ target }) => target.id === 'T03');
		expect(t03('2025-12-15')).toMatchObject({ value: 61.5, qualifier: 'exact', report: own, verdict: 'met' });
		expect(t03('2025-12-09')).toMatchObject({ report: null, qualifier: 'at-least', verdict: 'open' });
	});

	it('meets a range from its lower end on: 6 to 8 m² of greenery by 2025 (II.4.a)', () => {
		const t17 = (reports: ReportedValue[]) =>
			board('2025-12-15', reports).find(({ target }) => target.id === 'T17')?.verdict;
		expect(t17([])).toBe('unreported');
		expect(t17([trees])).toBe('met');
		expect(t17([{ ...trees, value: 5.9 }])).toBe('short');
	});
});

describe('reports of two files', () => {
	it('are put together without losing or doubling one', () => {
		const other = { ...trees, source: 'BC 12/BC-UBND' };
		expect(mergeReports([trees], [trees, other])).toEqual([trees, other]);
		expect(mergeReports(mergeReports([trees], [other]), [other, trees])).toEqual([trees, other]);
	});
});
