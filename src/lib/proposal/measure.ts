import type { Boundaries } from '../boundaries/boundaries';
import type { AdminUnit, DatedCount } from '../domain/admin-unit';
import { graphOf } from './atom-graph';
import { peopleOf } from './people';
import { PLAN_VINTAGE } from '../register/vintages';

/** What a set of atoms holds, counted in the communes of the vintage of 1 Jan 2020 (those of Plan 122's day). */
export interface Composition {
	/** Geodesic on WGS 84, from the generalised lines. */
	areaKm2: number;
	/** Sum of the census figures of the communes; null when one of them is not known or only partly inside. */
	population: DatedCount | null;
	units: readonly AdminUnit[];
}

/** Measures a proposal, or any other set of atoms. */
export function compositionOf(boundaries: Boundaries, atoms: readonly string[]): Composition {
	return {
		areaKm2: graphOf(boundaries.topology).areaKm2(atoms),
		population: peopleOf(boundaries, PLAN_VINTAGE, atoms).exact,
		units: boundaries.unitsWithin(PLAN_VINTAGE, atoms).map(({ unit }) => unit)
	};
}
