import type { Boundaries } from '../boundaries/boundaries';
import type { IsoDate } from '../domain/date';
import { inForce, type PlanningDocument } from '../domain/plan';
import type { PlanDoubt } from '../register/plan-doubts';
import { conflictSteps } from './conflicts';
import { computeCoverage } from './coverage';
import { footprintOf } from './footprint';
import { coveragePlans } from './register-input';
import type { AreaCoverage, CoverageArea, CoveragePlan } from './types';

/** Less than a figure shows, ha. */
const SHOWN_HA = 0.005;

function measured(area: CoverageArea, plans: readonly CoveragePlan[], asOf: IsoDate): AreaCoverage | null {
	const types = [...new Set(plans.map(({ type }) => type))];
	const [result] = computeCoverage({ areas: [area], plans, types, asOf, base: 'unit' });
	return result ?? null;
}

/** Plans of the same type that count on the day on the same land, by more than their lines allow. */
function approvedTwice(
	boundaries: Boundaries,
	plan: PlanningDocument,
	area: CoverageArea,
	plans: readonly PlanningDocument[],
	day: IsoDate
): PlanDoubt[] {
	if (!inForce(plan, day)) return [];
	const others = plans.filter(({ id, replacedBy }) => id !== plan.id && replacedBy !== plan.id);
	const asked = { types: [plan.type], asOf: day };
	const counted = coveragePlans(boundaries, others, asked);
	const own = coveragePlans(boundaries, [plan], asked);
	const result = measured(area, [...counted, ...own], day);
	if (!result) return [];
	const mine = { ...result, overlaps: result.overlaps.filter(({ a, b }) => a === plan.id || b === plan.id) };
	const steps = conflictSteps(mine, [...counted, ...own]);
	let step = steps.next();
	while (!step.done) step = steps.next();
	return step.value
		.filter(({ verdict, ha }) => verdict !== 'lines' && ha >= SHOWN_HA)
		.map(({ a, b, ha, verdict }) => ({
			code: verdict === 'conflict' ? 'land-approved-twice' : 'land-perhaps-approved-twice',
			field: 'footprint',
			about: [a === plan.id ? b : a],
			ha
		}));
}

/** Land of the plan beyond the lines of the province. */
function outside(boundaries: Boundaries, area: CoverageArea, day: IsoDate): PlanDoubt[] {
	const province: CoveragePlan = {
		id: 'province',
		name: '',
		type: 'province',
		geometry: boundaries.outline(boundaries.atoms.map(({ atom }) => atom)),
		precision: 'generalised',
		known: null,
		sources: [],
		warnings: []
	};
	const result = measured({ ...area, completeTypes: ['province'] }, [province], day);
	const ha = result?.gapHa ?? 0;
	return ha >= SHOWN_HA ? [{ code: 'footprint-outside', field: 'footprint', ha }] : [];
}

/** Doubts about the land of a plan, on a day, beside the others. Throws `unit-unknown`. */
export function landDoubts(
	boundaries: Boundaries,
	plan: PlanningDocument,
	plans: readonly PlanningDocument[],
	day: IsoDate
): PlanDoubt[] {
	const drawn = footprintOf(boundaries, plan);
	if (!drawn) return [];
	const area: CoverageArea = {
		id: plan.id,
		name: plan.name.vi,
		level: 'file',
		geometry: drawn.geometry,
		precision: plan.precision,
		sources: plan.sources,
		warnings: [],
		completeTypes: [],
		...(drawn.atoms ? { atoms: drawn.atoms } : {})
	};
	const beyond = plan.footprint.kind === 'units' ? [] : outside(boundaries, area, day);
	return [...approvedTwice(boundaries, plan, area, plans, day), ...beyond];
}
