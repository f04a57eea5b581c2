import type { CheckData } from './check-data';
import { problem, type Problem } from './problem';

/** Every outline is of a plan that says so, and every such plan has one. */
export function checkPlanOutlines({ plans, planOutlines }: CheckData): Problem[] {
	const outlined = plans.filter(({ footprint }) => footprint.kind === 'polygon').map(({ id }) => id);
	const drawn = planOutlines.features.map(({ id }) => id);
	const repeated = new Set(drawn.filter((id, i) => drawn.indexOf(id) !== i));
	return [
		...outlined.filter((id) => !drawn.includes(id)).map((id) => problem('outline-missing', id, 'plans')),
		...drawn
			.filter((id) => !outlined.includes(id))
			.map((id) => problem('outline-of-no-plan', id, 'plan-outlines')),
		...[...repeated].map((id) => problem('id-repeated', id, 'plan-outlines'))
	];
}
