import { describe, expect, it } from 'vitest';
import { numberReadings, readCount, readNumber, shownMark } from '../../../src/lib/domain/number';

/** By hand, from how numbers are written in Viet Nam and abroad. */
const ONE_WAY: readonly (readonly [string, number])[] = [
	['62,5', 62.5],
	['62.5', 62.5],
	['0,004', 0.004],
	['0.500', 0.5],
	['.5', 0.5],
	['1500', 1500],
	['1234.567', 1234.567],
	['1234,567', 1234.567],
	['1.234,5', 1234.5],
	['1,234.5', 1234.5],
	['1.234.567', 1234567],
	['1,234,567', 1234567],
	['2.417.549,760', 2417549.76],
	['2,417,549.760', 2417549.76],
	['2 417 549,76', 2417549.76],
	['2\u202f417\u202f549.76', 2417549.76],
	['2\u00a0417', 2417],
	['\u22123,5', -3.5],
	['–3', -3],
	['+7', 7],
	['１.２３４,５', 1234.5],
	['\u200b62,5\u200e', 62.5]
];

const NONE = [
	'',
	'ba',
	'12 ha',
	'1e3',
	'0x10',
	'Infinity',
	'NaN',
	'1,2,3',
	'1.2.3',
	'1.23,4',
	'12.34,5',
	'1.234.56',
	'1 23',
	'--1',
	'1.',
	'1,234,56.7',
	'0.123.456',
	'1'.repeat(400)
];

describe('a number as typed', () => {
	it.each(ONE_WAY)('%s is %d whatever the place', (text, value) => {
		for (const mark of [',', '.'] as const) {
			expect(readNumber(text, mark)).toMatchObject({ value, ambiguous: false });
		}
	});

	it.each([
		['1.500', 1500, 1.5],
		['1.009', 1009, 1.009],
		['115.055', 115055, 115.055],
		['1,500', 1.5, 1500],
		['-12,345', -12.345, -12345]
	])('%s is %d where the comma parts decimals, %d where the point does', (text, comma, point) => {
		expect(readNumber(text)).toMatchObject({ value: comma, ambiguous: true });
		expect(readNumber(text, '.')).toMatchObject({ value: point, ambiguous: true });
		expect(
			numberReadings(text)
				.map(({ value }) => value)
				.sort()
		).toEqual([comma, point].sort());
	});

	it.each(NONE)('is not %j', (text) => {
		expect(readNumber(text)).toBeNull();
		expect(numberReadings(text)).toEqual([]);
	});

	it('knows its last digit', () => {
		expect(readNumber('449.293,705')?.step).toBeCloseTo(0.001, 12);
		expect(readNumber('1.500')?.step).toBe(1);
	});
});

describe('a number of whole things', () => {
	it.each([
		['1.500', 1500],
		['1,500', 1500],
		['2,000', 2000],
		['12 345', 12345],
		['830.056', 830056],
		['1.234.567', 1234567],
		['0', 0]
	])('%s is %d', (text, value) => expect(readCount(text)?.value).toBe(value));

	it.each(['62,5', '1.5', '-3', '1.234,5', '12.34', '1e3'])('is not %s', (text) =>
		expect(readCount(text)).toBeNull()
	);
});

describe('the decimal mark of a table', () => {
	it.each([
		[['21.8537', '115.055'], '.'],
		[['449293,705', '1.009'], ','],
		[['2.417.549', '115.055'], ','],
		[['1,234.5'], '.'],
		[['115.055', 'A', '12'], null],
		[['62,5', '62.5'], null]
	] as const)('%j shows %j', (texts, mark) => expect(shownMark(texts)).toBe(mark));
});
