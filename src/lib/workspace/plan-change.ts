import { changeBetween, type PlanChange } from '../coverage/plan-change';
import type { CoverageRequest } from '../coverage/types';

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
