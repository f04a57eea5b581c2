import type { Boundaries } from '../boundaries/boundaries';
import type { PlanningDocument } from '../domain/plan';
import { inPolygons } from '../geometry/contains';
import { footprintOf } from './footprint';

/**
 * Whether a plan concerns the land of some atoms: its units, or those of which it takes a part, are among them, or
 * its lines or disc meet that land (told by its corners and theirs). A plan that nobody can place concerns none.
 */
export function concerns(boundaries: Boundaries, plan: PlanningDocument, atoms: readonly string[]): boolean {
	const drawn = footprintOf(boundaries, plan);
	if (!drawn || atoms.length === 0) return false;
	if (drawn.atoms) return [...drawn.atoms, ...(drawn.partly ?? [])].some((atom) => atoms.includes(atom));
	const land = boundaries.outline(atoms);
	const shape = drawn.geometry.type === 'Polygon' ? [drawn.geometry.coordinates] : drawn.geometry.coordinates;
	const lines = { type: 'MultiPolygon' as const, coordinates: shape };
	const meets = (points: typeof shape, other: typeof land) =>
		points.some((rings) => rings.some((ring) => ring.some(([x = NaN, y = NaN]) => inPolygons(x, y, other))));
	return meets(shape, land) || meets(land.coordinates, lines);
}
