import type { Boundaries } from '../boundaries/boundaries';
import type { AdminUnit } from '../domain/admin-unit';
import type { VintageId } from '../domain/vintage';
import { vintageById } from '../register/vintages';
import { graphOf } from './atom-graph';
import { cutAtoms } from './cut-atoms';
import type { DrawnLand } from './drawn-land';
import { peopleOf, type People } from './people';
import { basisOf, type Proposal } from './proposal';
import { drawnPieces, landHa } from './shape';

/** What a proposal takes from a unit, and what stays of it. Areas in km². */
export interface Taking {
	unit: AdminUnit;
	/** `communes` are the whole ones; a commune cut by a drawn line is in neither count. */
	taken: { km2: number; people: People; communes: number };
	left: { km2: number; people: People; communes: number; pieces: number };
}

type Land = Pick<Proposal, 'atoms' | 'parts' | 'base' | 'populationBasis'>;

/**
 * What a proposal takes from each district (where there are districts, else from each commune) besides the
 * base, largest first. `drawn` measures what drawn lines divide. Throws what a bad cut throws.
 */
export function takingsOf(
	boundaries: Boundaries,
	vintage: VintageId,
	proposal: Land,
	drawn: DrawnLand | null
): Taking[] {
	const graph = graphOf(boundaries.topology);
	const inside = new Set(proposal.atoms);
	const cut = cutAtoms(boundaries, proposal.parts);
	const divide = cut.size > 0 ? (drawn?.divider(boundaries, proposal) ?? null) : null;
	const basis = basisOf(proposal);
	const level = vintageById(vintage).hasDistricts ? 'district' : 'commune';

	function share(atoms: readonly string[], divided: readonly string[], km2: number) {
		const communes = boundaries
			.unitsWithin(vintage, atoms)
			.filter(({ unit, whole }) => whole && !unit.atoms.some((atom) => cut.has(atom)));
		return { km2, people: peopleOf(boundaries, vintage, atoms, divided, basis), communes: communes.length };
	}

	return boundaries
		.unitsAt(vintage, level)
		.filter((unit) => unit.code !== proposal.base)
		.filter((unit) => unit.atoms.some((atom) => inside.has(atom) || cut.has(atom)))
		.flatMap((unit): Taking | [] => {
			const divided = unit.atoms.filter((atom) => cut.has(atom));
			const taken = unit.atoms.filter((atom) => inside.has(atom) && !cut.has(atom));
			const left = unit.atoms.filter((atom) => !inside.has(atom) && !cut.has(atom));
			if (divided.length === 0 || !divide) {
				const pieces = graph.pieces(new Set(left)).length;
				return {
					unit,
					taken: share(taken, [], graph.areaKm2(taken)),
					left: { ...share(left, [], graph.areaKm2(left)), pieces }
				};
			}
			const { taken: own, left: rest } = divide(unit);
			if (drawnPieces(own).length === 0) return [];
			return {
				unit,
				taken: share(taken, divided, landHa(own) / 100),
				left: { ...share(left, divided, landHa(rest) / 100), pieces: drawnPieces(rest).length }
			};
		})
		.sort((a, b) => b.taken.km2 - a.taken.km2);
}
