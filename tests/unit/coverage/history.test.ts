import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import {
	changedSteps,
	changeDays,
	historyRequest,
	type HistoryStep
} from '../../../src/lib/coverage/history';
import { historySteps } from '../../../src/lib/coverage/history-steps';
import { coverageAreas, coveragePlans } from '../../../src/lib/coverage/register-input';
import { PLANS } from '../../../src/lib/register/plans';
import { box, polygon } from '../../fixtures/geometry/shapes';
import { area, finish, plan } from './build';
import { boundaries } from './register';

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

describe('coverage by days', () => {
	const column = (west: number, east: number) => polygon(box(west, 0, east, 1000));
	const base = area('a', column(0, 1000), { level: 'district' });
	const early = plan('early', column(0, 300));
	const own = { ...plan('own', column(200, 500), { precision: 'indicative' }), countsFrom: '2022-01-01' };

	it('is not known, then what counts on each day: 300 of 1,000 columns, 500, and 300 of the own one alone', () => {
		const days = [
			{ asOf: '2019-01-01', plans: [] },
			{ asOf: '2021-01-01', plans: [early] },
			{ asOf: '2022-01-01', plans: [early] },
			{ asOf: '2023-01-01', plans: [] }
		];
		const asked = { areas: [base], types: ['zoning'], base: 'unit', days, added: [own] } as const;
		const steps = finish(historySteps(asked));
		expect(steps.map(({ date }) => date)).toEqual(days.map(({ asOf }) => asOf));
		expect(steps[0]?.percent.value).toBeNull();
		[30, 50, 30].forEach((percent, k) => expect(steps[k + 1]?.percent.value).toBeCloseTo(percent, 5));
		expect(steps[2]?.percent).toMatchObject({ unit: 'percent', qualifier: 'at-least', date: '2022-01-01' });
		expect(steps[2]?.percent.sources).toEqual(['lines', 'decision-early', 'decision-own']);
	});

	it('of the real register is what each day gives alone, and each footprint is drawn once', () => {
		const all = boundaries();
		const types = ['zoning', 'detailed', 'functional-area'];
		const areas = coverageAreas(all, { level: 'district', vintage: '2020', base: 'unit' });
		const wanted = areas.filter(({ id }) => id === '183');
		const asked = historyRequest(
			all,
			{ areas: wanted, types, base: 'unit' },
			{ plans: PLANS, added: [] },
			'2026-11-25'
		);
		const steps = finish(historySteps(asked));
		expect(steps.length).toBeGreaterThan(5);
		for (const { date, percent } of steps) {
			const plans = coveragePlans(all, PLANS, { types, asOf: date });
			const [alone] = computeCoverage({ areas: wanted, plans, types, asOf: date, base: 'unit' });
			if (alone?.percent === null) expect(percent.value).toBeNull();
			else expect(percent.value).toBeCloseTo(alone?.percent ?? NaN, 9);
		}
		const geometries = asked.days.flatMap(({ plans }) => plans.map(({ id, geometry }) => ({ id, geometry })));
		const drawn = new Set(geometries.map(({ geometry }) => geometry));
		expect(drawn.size).toBe(new Set(geometries.map(({ id }) => id)).size);
	});

	it('changes only on days on which it does: what the order of adding leaves is no change', () => {
		const day = (date: string, value: number | null) => ({ date, percent: { value } }) as HistoryStep;
		const steps = [
			day('2019-01-01', null),
			day('2020-01-01', null),
			day('2021-01-01', 0.1 + 0.2),
			day('2022-01-01', 0.3),
			day('2023-01-01', 0.31),
			day('2024-01-01', 0.31),
			day('2025-01-01', 0.31)
		];
		expect(changedSteps(steps).map(({ date }) => date)).toEqual([
			'2019-01-01',
			'2021-01-01',
			'2023-01-01',
			'2025-01-01'
		]);
	});
});
