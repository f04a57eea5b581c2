import { changeBetween, type PlanChange } from '../coverage/plan-change';
import type { AreaCoverage, CoverageRequest } from '../coverage/types';

/**
 * What to change in the plans of one request to get those of another, or null when the requests differ in
 * more than their plans. Areas are the same when they are the same objects.
 */
export function planChange(before: CoverageRequest, after: CoverageRequest): PlanChange | null {
	const sameAreas =
		before.areas.length === after.areas.length && before.areas.every((area, i) => area === after.areas[i]);
	if (!sameAreas || before.asOf !== after.asOf || before.types.join() !== after.types.join()) return null;
	return changeBetween(before.plans, after.plans);
}

/** True when two requests differ in no more than the areas they ask for. */
export function sameQuestion(before: CoverageRequest, after: CoverageRequest): boolean {
	const { remove = [], put = [] } = changeBetween(before.plans, after.plans);
	const same = before.asOf === after.asOf && before.base === after.base;
	return same && before.types.join() === after.types.join() && remove.length + put.length === 0;
}

/** Results of before with those that came since over them; holes are results still to come. */
export function resultsOver(
	before: readonly AreaCoverage[],
	come: readonly (AreaCoverage | undefined)[]
): AreaCoverage[] {
	const found = come.filter((one) => one !== undefined);
	return [...before.filter(({ id }) => !found.some((one) => one.id === id)), ...found];
}
