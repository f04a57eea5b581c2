import type { Figure } from '../domain/figure';
import { coverageFigures } from './figures';
import type { AreaCoverage } from './types';

/** What some plans, with all else that is assumed, did to the figure of one area. */
export interface PlanEffect {
	id: string;
	name: string;
	/** Share before, percent; null value where no plan was known. */
	before: Figure;
	after: Figure;
	/** Covered land that came, ha. */
	gain: Figure;
}

/** The areas in which plans of some ids count, by how much land they gained against `before`, most first. */
export function planEffects(
	ids: readonly string[],
	now: readonly AreaCoverage[],
	before: readonly AreaCoverage[]
): PlanEffect[] {
	const wanted = new Set(ids);
	return now
		.flatMap((area): PlanEffect[] => {
			const was = before.find(({ id }) => id === area.id);
			if (!was || !area.plans.some(({ plan }) => wanted.has(plan))) return [];
			const [then, is] = [coverageFigures(was), coverageFigures(area)];
			const value = (area.coveredHa ?? 0) - (was.coveredHa ?? 0);
			const gain: Figure = { ...is.covered, value, qualifier: 'exact', method: 'difference' };
			return [{ id: area.id, name: area.name, before: then.percent, after: is.percent, gain }];
		})
		.sort((a, b) => (b.gain.value ?? 0) - (a.gain.value ?? 0));
}
