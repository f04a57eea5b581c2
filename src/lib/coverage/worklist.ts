import type { Boundaries } from '../boundaries/boundaries';
import type { IsoDate } from '../domain/date';
import type { Figure } from '../domain/figure';
import type { PlanningDocument } from '../domain/plan';
import { PLAN_VINTAGE } from '../register/vintages';
import { coverageFigures } from './figures';
import { FLOOR_HA } from './measure';
import { coveragePlans } from './register-input';
import { CoverageSession } from './session';
import type { AreaCoverage, CoverageArea, CoverageBase, CoveragePlan } from './types';
import { assumedPlan, openEnds, type OpenEnd } from './open-ends';

/** What is asked of the register. */
export interface WorklistInput {
	plans: readonly PlanningDocument[];
	/** The reader's own plans that count on the day; those whose type is not known are work too. */
	added: readonly CoveragePlan[];
	areas: readonly CoverageArea[];
	types: readonly string[];
	asOf: IsoDate;
	base: CoverageBase;
}

/** One piece of work and what it would do to the figure of one area. */
export interface WorkItem extends OpenEnd {
	/** The area whose figure moves; null where nobody can tell which. */
	area: { id: string; name: string } | null;
	/** The lower bound of the area now, percent; null = no plan known. */
	before: Figure | null;
	/** The same with the thing known at its footprint; null where it cannot be measured. */
	after: Figure | null;
	/** How far the lower bound rises: points and ha. null where it cannot be measured, never 0 for that. */
	points: Figure | null;
	land: Figure | null;
	/** Points of these that lie below 50 %: the target of 2025. */
	towardsHalf: Figure | null;
	/** Points that it takes off the width of "at least … at most …". */
	narrows: Figure | null;
}

/** What "at least … at most" leaves open, in points: all above the lower bound while plans may be missing. */
function openPoints({ lowerBound, percent }: AreaCoverage): number {
	return lowerBound ? 100 - (percent ?? 0) : 0;
}

function measuredItem(end: OpenEnd, before: AreaCoverage, after: AreaCoverage): WorkItem {
	const [was, is] = [coverageFigures(before), coverageFigures(after)];
	const ha = (after.coveredHa ?? 0) - (before.coveredHa ?? 0);
	const gain = (value: number, unit: Figure['unit'], method: string): Figure => ({
		...is.percent,
		// What the order of adding lands leaves is no gain.
		value: ha < FLOOR_HA ? 0 : value,
		unit,
		method,
		qualifier: after.indicativeHa ? 'about' : 'exact'
	});
	const [from, to] = [before.percent ?? 0, after.percent ?? 0];
	return {
		...end,
		area: { id: before.id, name: before.name },
		before: was.percent,
		after: is.percent,
		points: gain(to - from, 'points', 'lower-bound-gain'),
		land: gain(ha, 'ha', 'lower-bound-gain'),
		towardsHalf: gain(Math.min(to, 50) - Math.min(from, 50), 'points', 'lower-bound-gain'),
		narrows: gain(openPoints(before) - openPoints(after), 'points', 'interval-narrowed')
	};
}

function unmeasured(end: OpenEnd, area: WorkItem['area'], before: AreaCoverage | null): WorkItem {
	return {
		...end,
		area,
		before: before && coverageFigures(before).percent,
		after: null,
		points: null,
		land: null,
		towardsHalf: null,
		narrows: null
	};
}

/** Most of an interval first, then most points, most land; what cannot be measured last; ties by id. */
function byWorth(a: WorkItem, b: WorkItem): number {
	const of = (item: WorkItem) => [item.narrows, item.points, item.land].map((one) => one?.value ?? -1);
	const [mine, other] = [of(a), of(b)];
	const k = mine.findIndex((value, i) => Math.abs(value - (other[i] as number)) > 1e-9);
	if (k >= 0) return (other[k] as number) - (mine[k] as number);
	const key = ({ plan, area }: WorkItem) => `${plan} ${area?.id ?? ''}`;
	return key(a) < key(b) ? -1 : 1;
}

const run = (steps: Generator<unknown, void>) => {
	for (const _ of steps) continue;
};

/** Areas in which a part lies that nobody drew, each with its figure. */
function partlyAreas(boundaries: Boundaries, { partly }: OpenEnd, areas: readonly CoverageArea[]) {
	const codes = partly.flatMap((code) => boundaries.unitByCode(PLAN_VINTAGE, code)?.atoms ?? []);
	const inside = new Set(codes);
	return areas.filter(({ atoms }) => atoms?.some((atom) => inside.has(atom)));
}

/**
 * What is worth finding out. For every open end of the register (see `openEnds`) it is taken as known and approved
 * at its footprint, the areas are measured again, and an item says for each area that it touches: how far the
 * lower bound of the share rises, in points and ha; how much of the rise lies below 50 %; and how many points it
 * takes off the interval from "at least" to "at most" (100 % while plans of these types may be missing, else the
 * share itself). An item is measured alone: of two on the same land each says what it would do without the other.
 * No footprint is made up: what has none is listed with null, last. Pure; throws `unit-unknown`.
 */
export function worklist(boundaries: Boundaries, input: WorklistInput): WorkItem[] {
	const { plans, added, areas, types, asOf, base } = input;
	const counted = [
		...coveragePlans(boundaries, plans, { types, asOf }),
		...added.filter((plan) => types.includes(plan.type))
	];
	const session = new CoverageSession();
	run(session.start({ areas, plans: counted, types, asOf, base }, { detail: 'percent' }));
	const before = [...session.results];
	const items = openEnds(plans, added, { types, asOf }).flatMap((end): WorkItem[] => {
		const undrawn = partlyAreas(boundaries, end, areas).map((area) =>
			unmeasured(end, { id: area.id, name: area.name }, before[areas.indexOf(area)] ?? null)
		);
		const assumed = assumedPlan(boundaries, end, { plans, added, types });
		if (!assumed) return undrawn.length > 0 ? undrawn : [unmeasured(end, null, null)];
		run(session.change({ put: [assumed] }));
		const touched = session.results.flatMap((after, k) => {
			const was = before[k];
			const isIn = after.plans.some(({ plan }) => plan === assumed.id);
			return was && isIn ? [measuredItem(end, was, after)] : [];
		});
		const former = counted.find(({ id }) => id === assumed.id);
		run(session.change(former ? { put: [former] } : { remove: [assumed.id] }));
		const measured = new Set(touched.map(({ area }) => area?.id));
		const rest = undrawn.filter(({ area }) => !measured.has(area?.id));
		const all = [...touched, ...rest];
		return all.length > 0 ? all : [unmeasured(end, null, null)];
	});
	return items.sort(byWorth);
}
