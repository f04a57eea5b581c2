import type { MultiPolygon } from 'geojson';
import type { Boundaries } from '../boundaries/boundaries';
import type { AdminUnit } from '../domain/admin-unit';
import { areaHa } from '../geometry/area';
import { clipper2 } from '../geometry/overlay/clipper2';
import type { VintageId } from '../domain/vintage';
import { graphOf } from './atom-graph';
import { proposalLand } from './cut';
import { cutAtoms } from './cut-atoms';
import { peopleOf, unitPeople, type People } from './people';
import { basisOf, type Proposal } from './proposal';
import { landKm2 } from './drawn-land';
import { SLIVER_HA } from './shape';

/** Land of one commune that changes hands. */
export interface ChangedPiece {
	unit: AdminUnit;
	ha: number;
	/** True when the commune changes hands whole. */
	whole: boolean;
	/** People of a whole commune; null for a part (nobody is divided by area) or when not known. */
	people: number | null;
}

/** Land and communes that one proposal has and the other has not. */
export interface Difference {
	/** Sum of the pieces. */
	ha: number;
	land: MultiPolygon | null;
	/** By commune of the vintage, largest first. */
	pieces: readonly ChangedPiece[];
	people: People;
}

export interface Comparison {
	gained: Difference;
	lost: Difference;
	commonHa: number;
}

type Land = Pick<Proposal, 'atoms' | 'parts' | 'populationBasis'>;

/**
 * What changes from one proposal to another: gained and lost land in ha, by commune of a vintage. Sets of atoms
 * are compared by their atoms; only communes that either cuts are laid over. People are counted as `after`
 * counts them. Throws what a bad cut throws.
 */
export function compare(boundaries: Boundaries, vintage: VintageId, before: Land, after: Land): Comparison {
	const graph = graphOf(boundaries.topology);
	const basis = basisOf(after);
	const cut = cutAtoms(boundaries, [...before.parts, ...after.parts]);

	/** Land that `a` has and `b` has not, in the communes either cuts. */
	function cutDifference(a: Land, b: Land): MultiPolygon | null {
		const within = (land: Land) => ({ ...land, atoms: land.atoms.filter((atom) => cut.has(atom)) });
		const [own, other] = [proposalLand(boundaries, within(a)), proposalLand(boundaries, within(b))];
		if (!own || !other) return own;
		return clipper2.write(clipper2.difference(clipper2.read(own), clipper2.read(other)));
	}

	function difference(a: Land, b: Land): Difference {
		const other = new Set(b.atoms);
		const atoms = new Set(a.atoms.filter((atom) => !other.has(atom) && !cut.has(atom)));
		const drawn = cut.size > 0 ? cutDifference(a, b) : null;
		const drawnPaths = drawn && clipper2.read(drawn);
		const drawnHa = (unit: AdminUnit): number => {
			if (!drawnPaths || !unit.atoms.some((atom) => cut.has(atom))) return 0;
			const land = clipper2.read(boundaries.outline(unit.atoms));
			const found = clipper2.write(clipper2.intersection(drawnPaths, land));
			return found ? areaHa(found) : 0;
		};
		const touched = boundaries.unitsWithin(vintage, [...atoms, ...(drawn ? cut : [])]);
		const pieces = touched
			.map(({ unit }): ChangedPiece => {
				const whole = unit.atoms.every((atom) => atoms.has(atom));
				const own = unit.atoms.filter((atom) => atoms.has(atom));
				const people = whole ? unitPeople(unit, basis) : null;
				return { unit, ha: graph.areaKm2(own) * 100 + drawnHa(unit), whole, people };
			})
			.filter(({ ha }) => ha > SLIVER_HA)
			.sort((x, y) => y.ha - x.ha);
		const outline = atoms.size > 0 ? boundaries.outline([...atoms]) : null;
		const lands = [outline, drawn].filter((land) => land !== null);
		return {
			ha: pieces.reduce((sum, piece) => sum + piece.ha, 0),
			land: drawn ? clipper2.write(clipper2.union(lands.map(clipper2.read))) : outline,
			pieces,
			people: peopleOf(
				boundaries,
				vintage,
				[...atoms],
				pieces.flatMap(({ unit }) => unit.atoms.filter((atom) => cut.has(atom))),
				basis
			)
		};
	}

	const gained = difference(after, before);
	const afterHa = landKm2(boundaries, after) * 100;
	return { gained, lost: difference(before, after), commonHa: Math.max(0, afterHa - gained.ha) };
}
