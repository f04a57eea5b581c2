import type { Boundaries } from '../boundaries/boundaries';
import { CodedError } from '../domain/errors';
import type { Figure } from '../domain/figure';
import { eventAt, inForce } from '../domain/plan';
import { AREA_COVERAGE_TARGET, type Target, type TargetPoint } from '../domain/target';
import type { VintageId } from '../domain/vintage';
import { vintageAt } from '../register/vintages';
import { coverageByCount, type CountInput } from './by-count';
import { computeCoverage } from './coverage';
import { coverageFigures } from './figures';
import { coverageAreas, coveragePlans } from './register-input';

const AREA_TYPES = ['zoning', 'detailed'] as const;
const PROVINCIAL_PLAN_TARGET = 'T01';

/** What the register says of a target, with the boundary set it is counted on; null where none matters. */
export interface TargetFigure extends Figure {
	vintage: VintageId | null;
}

/**
 * T03 on a day, the one figure of it that board, map and command line show: coverage of the province by zoning
 * and detailed plans, of the land of its wards and towns, at the boundaries in force on that day.
 */
export function areaTargetFigure(
	boundaries: Boundaries,
	input: Pick<CountInput, 'plans' | 'completeness' | 'asOf'>
): TargetFigure {
	const { asOf, completeness } = input;
	const vintage = vintageAt(asOf).id;
	const areas = coverageAreas(boundaries, { level: 'province', vintage, base: 'urban', completeness, asOf });
	const plans = coveragePlans(boundaries, input.plans, { types: AREA_TYPES, asOf });
	const [result] = computeCoverage({ areas, plans, types: AREA_TYPES, asOf, base: 'urban' });
	// A vintage without a province would be a broken data set.
	if (!result) throw new CodedError('unit-unknown', { vintage });
	return { ...coverageFigures(result).percent, vintage };
}

/**
 * What the register itself can say of a target on a day: T01 (1 = approved), T02, T03, T04, T06, T06p.
 * Targets that are not here need a reported value.
 */
export function computedStates(boundaries: Boundaries, input: CountInput): ReadonlyMap<string, TargetFigure> {
	const states = new Map<string, TargetFigure>();
	for (const { targets, withPlan, share, vintage } of coverageByCount(boundaries, input)) {
		for (const id of targets) states.set(id, { ...(id === 'T06' ? withPlan : share), vintage });
	}
	states.set(AREA_COVERAGE_TARGET, areaTargetFigure(boundaries, input));
	const provincial = input.plans.find((plan) => plan.type === 'provincial');
	if (provincial) {
		states.set(PROVINCIAL_PLAN_TARGET, {
			value: inForce(provincial, input.asOf) ? 1 : 0,
			unit: 'units',
			qualifier: 'exact',
			method: 'approved-by',
			date: eventAt(provincial, input.asOf)?.date ?? input.asOf,
			precision: null,
			sources: provincial.sources,
			warnings: [],
			vintage: null
		});
	}
	return states;
}

/** `met`; `open` = below, but the figure is a lower bound; `short` = below; `unreported` = no figure. */
export type TargetVerdict = 'met' | 'open' | 'short' | 'unreported';

/** What a target asks for now: the point of the year, else the last one before it, else the first to come. */
export function pointFor(target: Target, year: number): TargetPoint | null {
	const dated = target.points.filter((point) => point.year !== null);
	const past = dated.filter((point) => (point.year ?? 0) <= year);
	return past.at(-1) ?? dated[0] ?? null;
}

/** Holds a figure against what a target asks for by a year. A range is met from its lower end on. */
export function judge(
	target: Target,
	figure: Pick<Figure, 'value' | 'qualifier'> | null,
	year: number
): TargetVerdict {
	if (!figure || figure.value === null) return 'unreported';
	const point = pointFor(target, year);
	const wanted = target.direction === 'milestone' ? 1 : (point?.value ?? point?.min ?? null);
	if (wanted === null) return 'unreported';
	const enough = point?.op === '>' ? figure.value > wanted : figure.value >= wanted;
	if (enough) return 'met';
	return figure.qualifier === 'at-least' ? 'open' : 'short';
}
