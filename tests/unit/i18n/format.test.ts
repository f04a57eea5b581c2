import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatNumber, formatPercent } from '../../../src/lib/i18n/format';

describe('numbers as people write them', () => {
	it('point and comma by language', () => {
		expect(formatNumber(1234.5, 'vi', 1)).toBe('1.234,5');
		expect(formatNumber(1234.5, 'en', 1)).toBe('1,234.5');
		expect(formatNumber(103284, 'vi')).toBe('103.284');
		expect(formatNumber(0, 'vi', 1)).toBe('0,0');
	});

	it('a true minus sign, and none on what rounds to nothing', () => {
		expect(formatNumber(-46.4, 'vi', 1)).toBe('\u221246,4');
		expect(formatNumber(-46.4, 'en', 1)).toBe('\u221246.4');
		expect(formatNumber(-0.04, 'vi', 1)).toBe('0,0');
	});

	it('a share that is not nothing never reads 0,0 %', () => {
		expect(formatPercent(0.01, 'vi')).toBe('dưới 0,1\u00a0%');
		expect(formatPercent(0.01, 'en')).toBe('under 0.1%');
		expect(formatPercent(0.05, 'vi')).toBe('0,1\u00a0%');
		expect(formatPercent(0, 'vi')).toBe('0,0\u00a0%');
		expect(formatPercent(12.44, 'vi')).toBe('12,4\u00a0%');
		expect(formatPercent(100, 'en')).toBe('100.0%');
	});

	it('a share that is not all never reads 100,0 %', () => {
		expect(formatPercent(99.96, 'vi')).toBe('trên 99,9\u00a0%');
		expect(formatPercent(99.94, 'en')).toBe('99.9%');
		// What floating point leaves of a whole is the whole.
		expect(formatPercent(99.9999999999, 'en')).toBe('100.0%');
	});

	it('a lower bound that is not nothing has as many decimals as it needs, and stays a bound', () => {
		expect(formatPercent(0.004, 'vi', 'floor')).toBe('0,004\u00a0%');
		expect(formatPercent(0.00049, 'vi', 'floor')).toBe('0,0004\u00a0%');
		expect(formatPercent(1e-12, 'en', 'floor')).toBe('over 0%');
		// A thousandth of its last decimal short of the next.
		expect(formatPercent(2.999e-9, 'en', 'floor')).toBe('0.000000002%');
		fc.assert(
			fc.property(fc.double({ min: 1e-9, max: 100, noNaN: true }), (value) => {
				const shown = Number.parseFloat(formatPercent(value, 'en', 'floor'));
				expect(shown).toBeGreaterThan(0);
				// What machines leave between two sums of the same parts; of less than four decimals' worth every digit tells.
				expect(shown).toBeLessThanOrEqual(value + (value < 1e-4 ? value * 1e-12 : 1e-7));
			})
		);
	});

	it('a bound that noise puts beside a written number reads as that number, on every machine', () => {
		// The disc of a plan of 162.13 ha, as two browsers sum it up.
		for (const noise of [-3e-9, 0, 3e-9]) {
			expect(formatNumber(162.13 + noise, 'vi', 2, 'floor')).toBe('162,13');
			expect(formatNumber(162.13 + noise, 'vi', 2, 'ceil')).toBe('162,13');
		}
		expect(formatNumber(162.129999, 'vi', 2, 'floor')).toBe('162,12');
		expect(formatNumber(162.130001, 'vi', 2, 'ceil')).toBe('162,14');
		expect(formatNumber(99.99999999, 'vi', 1, 'floor')).toBe('99,9');
	});

	it('law: only nothing reads as nothing', () => {
		fc.assert(
			fc.property(fc.double({ min: 1e-12, max: 100, noNaN: true }), (value) => {
				expect(formatPercent(value, 'vi')).not.toBe(formatPercent(0, 'vi'));
			})
		);
	});
});

describe('dates as people write them', () => {
	it.each([
		['2023-05-27', '27/5/2023', '27 May 2023'],
		['2022-09', '9/2022', 'Sept 2022'],
		['2021', '2021', '2021'],
		['2026-01-01', '1/1/2026', '1 Jan 2026']
	])('%s', (date, vi, en) => {
		expect(formatDate(date, 'vi')).toBe(vi);
		expect(formatDate(date, 'en')).toBe(en);
	});

	it('never says more than is known: a lower bound is rounded down, an upper one up', () => {
		expect(formatPercent(3.6667, 'vi', 'floor')).toBe('3,6\u00a0%');
		expect(formatPercent(99.99, 'en', 'floor')).toBe('99.9%');
		expect(formatPercent(0.0861, 'vi', 'floor')).toBe('0,08\u00a0%');
		expect(formatPercent(0, 'vi', 'floor')).toBe('0,0\u00a0%');
		expect(formatNumber(284.77, 'vi', 1, 'floor')).toBe('284,7');
		expect(formatNumber(7523.01, 'vi', 1, 'ceil')).toBe('7.523,1');
	});
});
