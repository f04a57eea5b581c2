import type { Boundaries } from '../boundaries/boundaries';
import type { IsoDate } from '../domain/date';
import { eventAt, inForce, type PlanningDocument } from '../domain/plan';
import { footprintOf } from './footprint';
import { drawnPlan } from './register-input';
import type { CoveragePlan } from './types';

/**
 * Why a plan says less than it could: a `task` waits (asked for, given or in preparation), its approval is `unproved`
 * (no source shows one) or `undated` (approved, no day known), its type is not known (`type-unknown`), or it counts
 * and its `boundary` is missing: wholly, in a part, or its place is known only to the district.
 */
export type OpenEndKind = 'task' | 'unproved' | 'undated' | 'type-unknown' | 'boundary' | 'boundary-part';

export interface OpenEnd {
	kind: OpenEndKind;
	/** Id of the plan, its name and type. */
	plan: string;
	name: string;
	type: string;
	/** Communes of 1 Jan 2020 of which it takes a part that is not drawn. */
	partly: readonly string[];
}

/** Type of a plan of the reader's own that states none. */
const NO_TYPE = 'unknown';

interface Asked {
	types: readonly string[];
	asOf: IsoDate;
}

function kindOf(plan: PlanningDocument, asOf: IsoDate): OpenEndKind | null {
	const { footprint } = plan;
	if (inForce(plan, asOf)) {
		if (footprint.kind === 'none' || (footprint.kind === 'disc' && footprint.known === 'district')) {
			return 'boundary';
		}
		return footprint.kind === 'units' && footprint.partly ? 'boundary-part' : null;
	}
	const undated = plan.events.some(
		({ status, date, knownBy }) =>
			/^(approved|adjusted)$/.test(status) && date === null && knownBy === undefined
	);
	if (undated) return 'undated';
	const status = eventAt(plan, asOf)?.status;
	if (status === 'unknown') return 'unproved';
	return status === 'task' || status === 'required' || status === 'in-preparation' ? 'task' : null;
}

/** The open ends of plans of some types on a day, in the order of the register; the reader's own after it. */
export function openEnds(
	plans: readonly PlanningDocument[],
	added: readonly CoveragePlan[],
	{ types, asOf }: Asked
): OpenEnd[] {
	const ofRegister = plans.flatMap((plan): OpenEnd[] => {
		const kind = types.includes(plan.type) ? kindOf(plan, asOf) : null;
		if (!kind) return [];
		const partly = plan.footprint.kind === 'units' ? (plan.footprint.partly ?? []) : [];
		return [{ kind, plan: plan.id, name: plan.name.vi, type: plan.type, partly }];
	});
	const own = added
		.filter(({ type }) => type === NO_TYPE && !types.includes(NO_TYPE))
		.map((plan): OpenEnd => {
			return { kind: 'type-unknown', plan: plan.id, name: plan.name, type: plan.type, partly: [] };
		});
	return [...ofRegister, ...own];
}

/** The plan of an open end as if it were known, at its footprint; null where it cannot be drawn, or already counts. */
export function assumedPlan(
	boundaries: Boundaries,
	end: OpenEnd,
	{
		plans,
		added,
		types
	}: { plans: readonly PlanningDocument[]; added: readonly CoveragePlan[]; types: readonly string[] }
): CoveragePlan | null {
	if (end.kind === 'boundary' || end.kind === 'boundary-part') return null;
	const own = added.find(({ id }) => id === end.plan);
	if (end.kind === 'type-unknown') return own && types[0] !== undefined ? { ...own, type: types[0] } : null;
	const plan = plans.find(({ id }) => id === end.plan);
	const drawn = plan && footprintOf(boundaries, plan);
	if (!plan || !drawn) return null;
	return {
		...drawnPlan(plan, drawn),
		sources: plan.sources,
		warnings: [{ code: 'assumed-approved', about: plan.id }]
	};
}
