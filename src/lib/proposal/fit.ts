import type { Boundaries } from '../boundaries/boundaries';
import type { AdminUnit } from '../domain/admin-unit';
import type { VintageId } from '../domain/vintage';
import { graphOf } from './atom-graph';

/** A commune of which the proposal takes only a part, at some vintage. */
export interface PartlyTaken {
	unit: AdminUnit;
	/** Land inside the proposal and in all, km². */
	insideKm2: number;
	wholeKm2: number;
}

/** How a set of atoms reads in the communes of a vintage: whole ones, and those that do not fit. */
export interface Fit {
	vintage: VintageId;
	whole: readonly AdminUnit[];
	partly: readonly PartlyTaken[];
}

/** Reads a set of atoms in the communes of a vintage. */
export function fitIn(boundaries: Boundaries, vintage: VintageId, atoms: readonly string[]): Fit {
	const inside = new Set(atoms);
	const graph = graphOf(boundaries.topology);
	const members = boundaries.unitsWithin(vintage, atoms);
	return {
		vintage,
		whole: members.filter(({ whole }) => whole).map(({ unit }) => unit),
		partly: members
			.filter(({ whole }) => !whole)
			.map(({ unit }) => ({
				unit,
				insideKm2: graph.areaKm2(unit.atoms.filter((atom) => inside.has(atom))),
				wholeKm2: graph.areaKm2(unit.atoms)
			}))
	};
}
