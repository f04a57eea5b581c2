import type { MultiPolygon } from 'geojson';
import type { Boundaries } from '../boundaries/boundaries';
import type { AdminUnit } from '../domain/admin-unit';
import { areaHa } from '../geometry/area';
import { clipper2 } from '../geometry/overlay/clipper2';
import type { VintageId } from '../domain/vintage';
import { proposalLand } from './cut';
import { fitIn } from './fit';
import type { CutPart } from './proposal';

/** Land and communes that one proposal has and the other has not. */
export interface Difference {
	ha: number;
	land: MultiPolygon | null;
	/** Communes of the vintage wholly in the difference. */
	units: readonly AdminUnit[];
}

export interface Comparison {
	gained: Difference;
	lost: Difference;
	commonHa: number;
}

type Land = { atoms: readonly string[]; parts: readonly CutPart[] };

/**
 * What changes from one proposal to another: gained and lost land in ha, with the communes of a vintage.
 * Sets of atoms are compared by their atoms; a drawn part is laid over. Throws what a bad cut throws.
 */
export function compare(boundaries: Boundaries, vintage: VintageId, before: Land, after: Land): Comparison {
	const minus = (a: Land, b: Land): Difference => {
		const other = new Set(b.atoms);
		const atoms = a.atoms.filter((atom) => !other.has(atom));
		const bare = a.parts.length === 0 && b.parts.length === 0;
		const land = bare ? (atoms.length > 0 ? boundaries.outline(atoms) : null) : overlaid(a, b);
		return { ha: land ? areaHa(land) : 0, land, units: fitIn(boundaries, vintage, atoms).whole };
	};
	const overlaid = (a: Land, b: Land): MultiPolygon | null => {
		const [own, other] = [proposalLand(boundaries, a), proposalLand(boundaries, b)];
		if (!own || !other) return own;
		return clipper2.write(clipper2.difference(clipper2.read(own), clipper2.read(other)));
	};
	const gained = minus(after, before);
	const land = proposalLand(boundaries, after);
	return {
		gained,
		lost: minus(before, after),
		commonHa: Math.max(0, (land ? areaHa(land) : 0) - gained.ha)
	};
}
