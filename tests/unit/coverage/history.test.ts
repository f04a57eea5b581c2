import { describe, expect, it } from 'vitest';
import { changeDays } from '../../../src/lib/coverage/history';
import { PLANS } from '../../../src/lib/register/plans';

describe('days on which coverage may change', () => {
	// Dated steps of the zoning plans in the register: QĐ 946 of 3 Jun 2022, the 2021 task, QĐ 1123 of 21 Jul 2023.
	it('are the days of the decisions, a year alone at its end', () => {
		expect(changeDays(PLANS, ['zoning'], '2019-01-01', '2026-11-01')).toEqual([
			'2019-01-01',
			'2021-12-31',
			'2022-06-03',
			'2023-07-21',
			'2026-11-01'
		]);
	});

	it('with no plan are the two ends alone', () => {
		expect(changeDays([], ['zoning'], '2019-01-01', '2020-01-01')).toEqual(['2019-01-01', '2020-01-01']);
	});
});
