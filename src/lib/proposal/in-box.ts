import type { Boundaries } from '../boundaries/boundaries';
import type { AdminUnit } from '../domain/admin-unit';
import type { VintageId } from '../domain/vintage';
import { boundsOf, type Bounds } from '../geometry/bounds';
import { clipper2 } from '../geometry/overlay/clipper2';

/** Which communes a box takes: those wholly in it, or every one with land in it. */
export type BoxReach = 'within' | 'touching';

/** Communes of a vintage in a box of WGS 84 degrees (west, south, east, north), by code. */
export function unitsInBox(
	boundaries: Boundaries,
	vintage: VintageId,
	box: Bounds,
	reach: BoxReach
): AdminUnit[] {
	const [west, south, east, north] = box;
	const ring = [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south]
	];
	const frame = clipper2.read({ type: 'MultiPolygon', coordinates: [[ring]] });
	return boundaries.unitsAt(vintage, 'commune').filter((unit) => {
		const land = boundaries.outline(unit.atoms);
		const [w, s, e, n] = boundsOf(land);
		if (w >= west && e <= east && s >= south && n <= north) return true;
		if (reach === 'within' || w > east || e < west || s > north || n < south) return false;
		return !clipper2.isEmpty(clipper2.intersection(clipper2.read(land), frame));
	});
}
