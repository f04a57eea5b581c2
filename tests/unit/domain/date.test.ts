import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIsoDate, latestDay } from '../../../src/lib/domain/date';

describe('calendar dates', () => {
	it.each(['2023-05-27', '2024-02-29', '2000-02-29', '2019-12-31'])('%s is one', (text) => {
		expect(isIsoDate(text)).toBe(true);
	});

	// Gregorian rule: 2023 and 1900 have no 29 February; other notations are not guessed.
	it.each([
		'2023-02-29',
		'1900-02-29',
		'2023-13-01',
		'2023-00-10',
		'2023-04-31',
		'27/5/2023',
		'2023-5-27',
		''
	])('%s is none', (text) => {
		expect(isIsoDate(text)).toBe(false);
	});

	it('a date known to the month or year means its last day', () => {
		expect(latestDay('2022-09')).toBe('2022-09-30');
		expect(latestDay('2024-02')).toBe('2024-02-29');
		expect(latestDay('2023-02')).toBe('2023-02-28');
		expect(latestDay('2021')).toBe('2021-12-31');
		expect(latestDay('2023-05-27')).toBe('2023-05-27');
	});

	it('law: the last day of a month is real and the day after it is in another month', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
				const text = `${year}-${String(month).padStart(2, '0')}`;
				const day = latestDay(text);
				const next = new Date(Date.parse(day) + 86_400_000).toISOString();
				return isIsoDate(day) && day.startsWith(text) && !next.startsWith(text);
			})
		);
	});
});
