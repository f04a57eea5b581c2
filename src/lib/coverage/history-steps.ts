import { coverageFigures } from './figures';
import type { HistoryRequest, HistoryStep } from './history';
import { changeBetween } from './plan-change';
import type { Progress } from './progress';
import { CoverageSession } from './session';
import { countingOn, type CoveragePlan } from './types';

/** Coverage of the first area of a request by days, oldest first; each step of the generator does one day. */
export function* historySteps(request: HistoryRequest): Generator<Progress, HistoryStep[]> {
	const { areas, types, base, days, added } = request;
	const session = new CoverageSession();
	const told: HistoryStep[] = [];
	let before: readonly CoveragePlan[] | null = null;
	for (const { asOf, plans } of days) {
		const counted = [...plans, ...countingOn(added, asOf)];
		const steps = before
			? session.change(changeBetween(before, counted))
			: session.start({ areas, plans: counted, types, asOf, base }, { detail: 'percent' });
		for (const _ of steps) continue;
		before = counted;
		const [result] = session.results;
		if (result) told.push({ date: asOf, percent: coverageFigures({ ...result, asOf }).percent });
		yield { done: told.length, total: days.length };
	}
	return told;
}
