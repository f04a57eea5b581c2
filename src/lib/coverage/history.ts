import { latestDay, type IsoDate } from '../domain/date';
import type { PlanningDocument } from '../domain/plan';

/** First and last day of the story of coverage that the plan tells. */
export const HISTORY_FROM: IsoDate = '2019-01-01';

/** Days on which the plans that count may have changed, between two days, both included. */
export function changeDays(
	plans: readonly PlanningDocument[],
	types: readonly string[],
	from: IsoDate,
	to: IsoDate
): IsoDate[] {
	const days = plans
		.filter((plan) => types.includes(plan.type))
		.flatMap((plan) => plan.events.flatMap((event) => (event.date === null ? [] : [latestDay(event.date)])));
	return [...new Set([from, ...days.filter((day) => day > from && day < to), to])].sort();
}
