import type { CoveragePlan } from './types';

/** Plans to take out by id, and plans to put in (or in the place of those with their ids). */
export interface PlanChange {
	remove?: readonly string[];
	put?: readonly CoveragePlan[];
}

/** What to change in some plans to get others. */
export function changeBetween(
	before: readonly CoveragePlan[],
	after: readonly CoveragePlan[]
): Required<PlanChange> {
	const old = new Map(before.map((plan) => [plan.id, plan]));
	const kept = new Set(after.map((plan) => plan.id));
	return {
		remove: before.filter((plan) => !kept.has(plan.id)).map((plan) => plan.id),
		put: after.filter((plan) => {
			const former = old.get(plan.id);
			return !former || (former !== plan && JSON.stringify(former) !== JSON.stringify(plan));
		})
	};
}
