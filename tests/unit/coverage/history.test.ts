import { describe, expect, it } from 'vitest';
import { changeDays } from '../../../src/lib/coverage/history';
import { PLANS } from '../../../src/lib/register/plans';

describe('days on which coverage may change', () => {
	// Steps of the zoning plans in the register: QĐ 797 of 14 Apr 2021, QĐ 1554 of 4 Aug 2021, QĐ 1776 of Sept 2021,
	// QĐ 946 of 3 Jun 2022, Đồng Bành reported on 2 Feb 2023, QĐ 1123 of 21 Jul 2023, the central axis on 8 Mar 2025.
	it('are the days of the decisions, a month alone at its end, else the day of the report', () => {
		expect(changeDays(PLANS, ['zoning'], '2019-01-01', '2026-11-01')).toEqual([
			'2019-01-01',
			'2021-04-14',
			'2021-08-04',
			'2021-09-30',
			'2022-06-03',
			'2023-02-02',
			'2023-07-21',
			'2025-03-08',
			'2026-11-01'
		]);
	});

	it('with no plan are the two ends alone', () => {
		expect(changeDays([], ['zoning'], '2019-01-01', '2020-01-01')).toEqual(['2019-01-01', '2020-01-01']);
	});
});
