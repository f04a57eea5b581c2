import type { IsoDate } from '../domain/date';
import { surelyFrom, type PlanningDocument } from '../domain/plan';
import type { DatedPlan } from './types';

/** First and last day of the story of coverage that the plan tells. */
export const HISTORY_FROM: IsoDate = '2019-01-01';

/** Days on which the plans that count may have changed, between two days, both included; `added`: the reader's own. */
export function changeDays(
	plans: readonly PlanningDocument[],
	types: readonly string[],
	from: IsoDate,
	to: IsoDate,
	added: readonly DatedPlan[] = []
): IsoDate[] {
	const days = plans
		.filter((plan) => types.includes(plan.type))
		.flatMap((plan) => plan.events.flatMap((event) => surelyFrom(event) ?? []));
	const own = added.filter((plan) => types.includes(plan.type)).map(({ countsFrom }) => countsFrom);
	return [...new Set([from, ...[...days, ...own].filter((day) => day > from && day < to), to])].sort();
}
