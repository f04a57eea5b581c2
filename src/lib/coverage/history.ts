import type { Boundaries } from '../boundaries/boundaries';
import type { IsoDate } from '../domain/date';
import type { Figure } from '../domain/figure';
import { surelyFrom, type PlanningDocument } from '../domain/plan';
import { footprintOf, type DrawnFootprint } from './footprint';
import { coveragePlans } from './register-input';
import type { CoveragePlan, CoverageRequest, DatedPlan } from './types';

/** First and last day of the story of coverage that the plan tells. */
const HISTORY_FROM: IsoDate = '2019-01-01';

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

/** The coverage of one area to be told by days; plain data, so that a worker can do it. */
export interface HistoryRequest extends Pick<CoverageRequest, 'areas' | 'types' | 'base'> {
	/** The plans of the register that count on each day that may have changed something. */
	days: readonly { asOf: IsoDate; plans: readonly CoveragePlan[] }[];
	/** The reader's own. */
	added: readonly DatedPlan[];
}

/** The share of covered land from a day on. */
export interface HistoryStep {
	date: IsoDate;
	percent: Figure;
}

/** What the register and the reader's own plans say by `to` of the areas and types of a request, day by day. */
export function historyRequest(
	boundaries: Boundaries,
	asked: Pick<CoverageRequest, 'areas' | 'types' | 'base'>,
	{ plans, added }: { plans: readonly PlanningDocument[]; added: readonly DatedPlan[] },
	to: IsoDate
): HistoryRequest {
	const { areas, types, base } = asked;
	const drawn = new Map<PlanningDocument, DrawnFootprint | null>();
	/** A footprint is the same on every day. */
	const footprint = (plan: PlanningDocument): DrawnFootprint | null => {
		const known = drawn.get(plan);
		if (known !== undefined) return known;
		const found = footprintOf(boundaries, plan);
		drawn.set(plan, found);
		return found;
	};
	const days = changeDays(plans, types, HISTORY_FROM, to, added).map((asOf) => ({
		asOf,
		plans: coveragePlans(boundaries, plans, { types, asOf }, footprint)
	}));
	return { areas, types, base, days, added: added.filter(({ type }) => types.includes(type)) };
}

/** What the order of adding lands leaves of a share that did not change, as a part of it. */
const NOISE = 1e-9;

function same(a: number | null, b: number | null): boolean {
	return a === b || (a !== null && b !== null && Math.abs(a - b) <= NOISE * Math.abs(b));
}

/** The steps on which a share changes, and the first and the last. */
export function changedSteps(steps: readonly HistoryStep[]): HistoryStep[] {
	return steps.filter((step, k) => {
		const before = steps[k - 1];
		return !before || k === steps.length - 1 || !same(step.percent.value, before.percent.value);
	});
}
