import type { Boundaries } from '../boundaries/boundaries';
import type { AdminUnit } from '../domain/admin-unit';
import { vintageById, type VintageId } from '../domain/vintage';
import { graphOf } from './atom-graph';
import { peopleOf, type People } from './people';

/** What a proposal takes from a unit, and what stays of it. Areas in km². */
export interface Taking {
	unit: AdminUnit;
	taken: { atoms: readonly string[]; km2: number; people: People; communes: number };
	left: { atoms: readonly string[]; km2: number; people: People; communes: number; pieces: number };
}

/**
 * What a set of atoms takes from each district (where there are districts, else from each commune) besides
 * the base, largest first.
 */
export function takingsOf(
	boundaries: Boundaries,
	vintage: VintageId,
	atoms: readonly string[],
	base: string | null
): Taking[] {
	const graph = graphOf(boundaries.topology);
	const inside = new Set(atoms);
	const level = vintageById(vintage).hasDistricts ? 'district' : 'commune';
	const communes = (land: readonly string[]) =>
		boundaries.unitsWithin(vintage, land).filter(({ whole }) => whole).length;
	return boundaries
		.unitsAt(vintage, level)
		.filter((unit) => unit.code !== base && unit.atoms.some((atom) => inside.has(atom)))
		.map((unit) => {
			const taken = unit.atoms.filter((atom) => inside.has(atom));
			const left = unit.atoms.filter((atom) => !inside.has(atom));
			const share = (land: readonly string[]) => ({
				atoms: land,
				km2: graph.areaKm2(land),
				people: peopleOf(boundaries, vintage, land),
				communes: communes(land)
			});
			return {
				unit,
				taken: share(taken),
				left: { ...share(left), pieces: graph.pieces(new Set(left)).length }
			};
		})
		.sort((a, b) => b.taken.km2 - a.taken.km2);
}
