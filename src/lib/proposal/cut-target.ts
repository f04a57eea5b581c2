import type { Position } from 'geojson';
import type { Boundaries } from '../boundaries/boundaries';
import type { AdminUnit } from '../domain/admin-unit';
import { CodedError } from '../domain/errors';
import type { VintageId } from '../domain/vintage';
import { boundsOf, boundsTouch } from '../geometry/bounds';
import { inPolygons } from '../geometry/contains';

const SAMPLES = 400;

/** Places spread evenly along a line, by its length in degrees. */
function along(line: readonly Position[]): Position[] {
	const steps = line.slice(1).map((to, i) => {
		const from = line[i] as Position;
		return { from, to, length: Math.hypot((to[0] ?? 0) - (from[0] ?? 0), (to[1] ?? 0) - (from[1] ?? 0)) };
	});
	const whole = steps.reduce((sum, step) => sum + step.length, 0);
	return steps.flatMap(({ from, to, length }) => {
		const count = Math.max(2, Math.ceil((SAMPLES * length) / (whole || 1)));
		return Array.from({ length: count }, (_, k) => {
			const t = (k + 0.5) / count;
			return [
				(from[0] ?? 0) + t * ((to[0] ?? 0) - (from[0] ?? 0)),
				(from[1] ?? 0) + t * ((to[1] ?? 0) - (from[1] ?? 0))
			];
		});
	});
}

/** The commune a drawn line mostly runs through. Throws `cut-misses` when it runs through none. */
export function cutTarget(boundaries: Boundaries, vintage: VintageId, line: readonly Position[]): AdminUnit {
	const points = along(line);
	const reach = boundsOf({ type: 'Polygon', coordinates: [[...line]] });
	let best: { unit: AdminUnit; count: number } | null = null;
	for (const unit of boundaries.unitsAt(vintage, 'commune')) {
		const outline = boundaries.outline(unit.atoms);
		if (!boundsTouch(boundsOf(outline), reach)) continue;
		const count = points.filter(([x = 0, y = 0]) => inPolygons(x, y, outline)).length;
		if (count > (best?.count ?? 0)) best = { unit, count };
	}
	if (!best) throw new CodedError('cut-misses');
	return best.unit;
}
