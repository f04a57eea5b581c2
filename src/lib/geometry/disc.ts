import type { Polygon } from 'geojson';
import { CodedError } from '../domain/errors';
import { areaHa } from './area';
import { pointAlong } from './direct';

/** Far under what any stated area is known to. */
const RELATIVE_TOLERANCE = 1e-10;
const MAX_DISC_HA = 1e7;

function ringAt(centre: readonly [number, number], metres: number, steps: number): Polygon {
	const ring = Array.from({ length: steps }, (_, k) =>
		pointAlong([...centre], 360 - (k * 360) / steps, metres)
	);
	return { type: 'Polygon', coordinates: [[...ring, [...(ring[0] as [number, number])]]] };
}

/**
 * A regular polygon of geodesic radius round `[lon, lat]` whose `areaHa` is `ha` to 1e-9: the radius makes up
 * for what the chords cut off. Throws `disc-invalid` for a bad centre, a size not in (0, 10⁷] ha, or < 8 steps.
 */
export function discOfHa(centre: readonly [number, number], ha: number, steps = 96): Polygon {
	const [lon, lat] = centre;
	const placed = Math.abs(lon) <= 180 && Math.abs(lat) < 85;
	if (!placed || !(ha > 0 && ha <= MAX_DISC_HA) || !Number.isInteger(steps) || steps < 8) {
		throw new CodedError('disc-invalid', { lon, lat, ha, steps });
	}
	let metres = Math.sqrt((ha * 10_000) / Math.PI);
	let disc = ringAt(centre, metres, steps);
	for (let round = 0; round < 8; round += 1) {
		const ratio = ha / areaHa(disc);
		if (Math.abs(ratio - 1) < RELATIVE_TOLERANCE) break;
		metres *= Math.sqrt(ratio);
		disc = ringAt(centre, metres, steps);
	}
	return disc;
}
