import type { MultiPolygon } from 'geojson';
import type { Boundaries } from '../boundaries/boundaries';
import { completeTypesOf } from '../coverage/completeness';
import { computeCoverage } from '../coverage/coverage';
import { BOUNDARY_SOURCES, coveragePlans } from '../coverage/register-input';
import type { AreaCoverage } from '../coverage/types';
import type { IsoDate } from '../domain/date';
import { inPolygons } from '../geometry/contains';
import type { PlanningDocument } from '../domain/plan';
import type { CompletenessEntry } from '../register/completeness';
import { proposalLand } from './cut';
import type { Proposal } from './proposal';

/** Projects and centres of known place on some land, by id, and those gained and lost against the base. */
export interface Inside {
	coverage: AreaCoverage | null;
	projects: { inside: readonly string[]; gained: readonly string[]; lost: readonly string[] };
	centres: { inside: readonly string[]; gained: readonly string[]; lost: readonly string[] };
}

/** What is looked for on the land. */
export interface PlacedRegister {
	plans: readonly PlanningDocument[];
	completeness: readonly CompletenessEntry[];
	projects: readonly Placed[];
	centres: readonly Placed[];
}

interface Placed {
	id: string;
	point: readonly [number, number] | null;
}

function change(
	things: readonly Placed[],
	land: MultiPolygon,
	base: MultiPolygon | null
): Inside['projects'] {
	const within = (area: MultiPolygon | null) =>
		things.filter(({ point }) => point && area && inPolygons(...point, area)).map(({ id }) => id);
	const [inside, before] = [within(land), within(base)];
	return {
		inside,
		gained: inside.filter((id) => !before.includes(id)),
		lost: before.filter((id) => !inside.includes(id))
	};
}

/** The atoms some land lies in, wholly or in part. */
function atomsOf(boundaries: Boundaries, { atoms, parts }: Proposal): string[] {
	return [...atoms, ...parts.flatMap((part) => boundaries.unitByCode(part.vintage, part.unit)?.atoms ?? [])];
}

/**
 * What a register places inside a proposal: planning coverage of the given types by a day, projects and urban
 * centres. null for a proposal without land.
 */
export function insideOf(
	boundaries: Boundaries,
	{ plans, completeness, projects, centres }: PlacedRegister,
	proposal: Proposal,
	types: readonly string[],
	asOf: IsoDate
): Inside | null {
	const land = proposalLand(boundaries, proposal);
	if (!land || land.coordinates.length === 0) return null;
	const unit = proposal.base ? boundaries.unitByCode(proposal.vintage, proposal.base) : null;
	const base = unit ? boundaries.outline(unit.atoms) : null;
	const [coverage = null] = computeCoverage({
		areas: [
			{
				id: 'mine',
				name: proposal.name,
				level: 'proposal',
				geometry: land,
				precision: 'generalised',
				sources: BOUNDARY_SOURCES,
				warnings: [],
				completeTypes: completeTypesOf(boundaries, completeness, atomsOf(boundaries, proposal), asOf),
				...(proposal.parts.length === 0 ? { atoms: proposal.atoms } : {})
			}
		],
		plans: coveragePlans(boundaries, plans, { types, asOf }),
		types,
		asOf,
		base: 'unit'
	});
	return { coverage, projects: change(projects, land, base), centres: change(centres, land, base) };
}
