import type { Boundaries } from '../boundaries/boundaries';
import { fullName, URBAN_KINDS, type AdminUnit } from '../domain/admin-unit';
import type { IsoDate } from '../domain/date';
import type { Warning } from '../domain/figure';
import type { WarningCode } from '../domain/warnings';
import { eventAt, inForce, type PlanningDocument } from '../domain/plan';
import type { BoundaryProposal } from '../domain/proposal';
import type { SourceRef } from '../domain/text';
import type { VintageId } from '../domain/vintage';
import type { CompletenessEntry } from '../register/completeness';
import { completeTypesOf } from './completeness';
import { footprintOf } from './footprint';
import type { AreaLevel, CoverageArea, CoverageBase, CoveragePlan } from './types';

/** Where the lines of units come from. */
export const BOUNDARY_SOURCES: readonly SourceRef[] = ['communes-2025', 'communes-2009'];

export interface AreasOptions {
	level: Exclude<AreaLevel, 'file'>;
	vintage: VintageId;
	base: CoverageBase;
	/** Needed for level 'proposal' only. */
	proposals?: readonly BoundaryProposal[];
	completeness?: readonly CompletenessEntry[];
	/** The day on which completeness is asked for; without it every entry counts. */
	asOf?: IsoDate;
}

interface Place {
	id: string;
	name: string;
	atoms: readonly string[];
	warnings: readonly Warning[];
}

function unitPlace(unit: AdminUnit): Place {
	return { id: unit.code, name: fullName(unit), atoms: unit.atoms, warnings: [] };
}

function isUrban(unit: AdminUnit): boolean {
	return URBAN_KINDS.includes(unit.kind);
}

function placesOf(boundaries: Boundaries, options: AreasOptions): Place[] {
	const { level, vintage } = options;
	if (level === 'proposal') {
		return (options.proposals ?? []).map((proposal) => ({
			id: proposal.id,
			name: proposal.name.vi,
			atoms: boundaries.proposalAtoms(proposal),
			warnings: proposal.standing === 'stand-in' ? [{ code: 'composition-stand-in', about: proposal.id }] : []
		}));
	}
	if (level === 'town') return boundaries.unitsAt(vintage, 'commune').filter(isUrban).map(unitPlace);
	return boundaries.unitsAt(vintage, level).map(unitPlace);
}

/**
 * Areas of one level at one vintage, with the land of the base. Base 'urban' is the wards and towns of that
 * vintage inside the area (a stand-in: urban construction land is not published); null where there are none.
 * Throws `level-absent` for districts after 30 Jun 2025, `unit-unknown` for a proposal of unknown units.
 */
export function coverageAreas(boundaries: Boundaries, options: AreasOptions): CoverageArea[] {
	const { level, vintage, base, completeness = [], asOf = null } = options;
	const urban = new Set(
		base === 'urban'
			? boundaries
					.unitsAt(vintage, 'commune')
					.filter(isUrban)
					.flatMap((u) => u.atoms)
			: []
	);
	return placesOf(boundaries, options).map((place) => {
		const atoms = base === 'urban' ? place.atoms.filter((atom) => urban.has(atom)) : place.atoms;
		return {
			id: place.id,
			name: place.name,
			level,
			geometry: atoms.length > 0 ? boundaries.outline(atoms) : null,
			precision: 'generalised',
			sources: BOUNDARY_SOURCES,
			warnings: base === 'urban' ? [...place.warnings, { code: 'base-stand-in' }] : place.warnings,
			completeTypes: completeTypesOf(boundaries, completeness, place.atoms, asOf),
			atoms
		};
	});
}

function planWarnings(plan: PlanningDocument, asOf: IsoDate): Warning[] {
	const codes: WarningCode[] = [];
	if (!eventAt(plan, asOf)?.decision) codes.push('decision-not-seen');
	if (plan.footprint.kind === 'disc') {
		if (plan.areaBound !== 'exact') codes.push('area-bound');
		codes.push('indicative-place');
	}
	if (plan.mark === 'inferred' || eventAt(plan, asOf)?.mark === 'inferred') codes.push('mark-inferred');
	return codes.map((code) => ({ code, about: plan.id }));
}

/** A plan of the register with its land, as coverage takes it. */
export function drawnPlan(plan: PlanningDocument, drawn: NonNullable<ReturnType<typeof footprintOf>>) {
	return {
		id: plan.id,
		name: plan.name.vi,
		type: plan.type,
		...drawn,
		precision: plan.precision,
		known: plan.footprint.kind === 'disc' ? plan.footprint.known : null
	};
}

/**
 * The plans of the register that count on a day: in force, of the chosen types, with a footprint that can be
 * drawn (whole units, or an area-true disc round a known place). Throws `unit-unknown`.
 */
export function coveragePlans(
	boundaries: Boundaries,
	plans: readonly PlanningDocument[],
	{ types, asOf }: { types: readonly string[]; asOf: IsoDate },
	footprint = (plan: PlanningDocument) => footprintOf(boundaries, plan)
): CoveragePlan[] {
	return plans.flatMap((plan): CoveragePlan[] => {
		if (!types.includes(plan.type) || !inForce(plan, asOf)) return [];
		const drawn = footprint(plan);
		if (!drawn) return [];
		const event = eventAt(plan, asOf);
		return [
			{
				...drawnPlan(plan, drawn),
				sources: [...new Set([...plan.sources, ...(event?.sources ?? [])])],
				warnings: planWarnings(plan, asOf)
			}
		];
	});
}
