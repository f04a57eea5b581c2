import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStatedDay } from '../../../src/lib/domain/stated-date';

/** Worked by hand from the rule: day before month, the last day of a month or year, the day in Vietnam (UTC+7). */
const READ: readonly [unknown, string][] = [
	['2024-05-01', '2024-05-01'],
	['2024/05/01', '2024-05-01'],
	['2024.5.1', '2024-05-01'],
	['01/05/2024', '2024-05-01'],
	['1-5-2024', '2024-05-01'],
	['01.05.2024', '2024-05-01'],
	['13/05/2024', '2024-05-13'],
	[' ngày 1 tháng 5 năm 2024 ', '2024-05-01'],
	['2024-05', '2024-05-31'],
	['2024/02', '2024-02-29'],
	['05/2024', '2024-05-31'],
	['tháng 9/2022', '2022-09-30'],
	['tháng 9 năm 2022', '2022-09-30'],
	['2024', '2024-12-31'],
	['năm 2024', '2024-12-31'],
	[2024, '2024-12-31'],
	['20240501', '2024-05-01'],
	[20240501, '2024-05-01'],
	['2024-05-01T00:00:00', '2024-05-01'],
	['2024-05-01 23:59', '2024-05-01'],
	['2024/05/01 00:00:00', '2024-05-01'],
	['2024/05/01 00:00:00+00', '2024-05-01'],
	['2024-05-01T00:00:00Z', '2024-05-01'],
	['2024-05-01T00:00:00+07:00', '2024-05-01'],
	['2024-04-30T17:00:00Z', '2024-05-01'],
	['2024-04-30T17:00:00.000Z', '2024-05-01'],
	['2024-04-30T12:00:00-05:00', '2024-05-01'],
	// 1 May 2024 00:00 UTC; 45413 is the same day in a spreadsheet.
	[1714521600000, '2024-05-01'],
	[1714521600, '2024-05-01'],
	['1714521600000', '2024-05-01'],
	[45413, '2024-05-01'],
	[45413.75, '2024-05-01'],
	['45413', '2024-05-01']
];

const UNSURE: readonly unknown[] = [
	'05/13/2024',
	'31/04/2024',
	'2024-02-31',
	'2024-13',
	'13/2024',
	'01/05/24',
	'1/5',
	'hôm qua',
	'',
	'approved',
	'2024-05-01T25:00:00Z',
	'0001-01-01',
	'3024-05-01',
	0,
	-1,
	7,
	1234567,
	NaN,
	Infinity,
	null,
	undefined,
	true,
	[2024, 5, 1],
	{ year: 2024 }
];

describe('a day as people and programs write it', () => {
	it.each(READ)('%j is %s', (written, day) => {
		expect(readStatedDay(written)).toBe(day);
	});

	it.each(UNSURE.map((one) => [one]))('%j is no day that is sure', (written) => {
		expect(readStatedDay(written)).toBeNull();
	});

	it('means the same day in every form of one day', () => {
		fc.assert(
			fc.property(
				fc.date({ min: new Date('1955-01-01'), max: new Date('2100-12-30'), noInvalidDate: true }),
				(date) => {
					const iso = date.toISOString().slice(0, 10);
					const [year = '', month = '', day = ''] = iso.split('-');
					const midnight = Date.parse(`${iso}T00:00:00+07:00`);
					for (const form of [
						iso,
						`${day}/${month}/${year}`,
						`${year}${month}${day}`,
						`${iso}T00:00:00+07:00`
					])
						expect(readStatedDay(form)).toBe(iso);
					if (midnight >= 1e11) expect(readStatedDay(midnight)).toBe(iso);
					expect(readStatedDay(new Date(midnight).toISOString())).toBe(iso);
				}
			),
			{ numRuns: 300 }
		);
	});

	it('never throws, and gives real days only', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.double(), fc.anything()), (written) => {
				const day = readStatedDay(written);
				if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
			}),
			{ numRuns: 2000 }
		);
	});
});
