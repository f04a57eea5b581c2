import type { Position } from 'geojson';
import { apartM, type GroundScale } from './ground-scale';

/** Ends no further apart than this are one place, whatever tolerance is chosen, m. */
export const SAME_M = 0.01;

/** Where two lines come together: the places that stand for both ends. */
export interface Corner {
	places: Position[];
	/** How far the ends were apart, m. */
	widthM: number;
	/** By so much the land may differ, had either end been moved to the other, m². */
	doubtM2: number;
}

function triangleM2(a: Position, b: Position, c: Position, [sx, sy]: GroundScale): number {
	const [ax = NaN, ay = NaN] = a;
	const [u, v] = [((b[0] ?? NaN) - ax) * sx, ((b[1] ?? NaN) - ay) * sy];
	const [p, q] = [((c[0] ?? NaN) - ax) * sx, ((c[1] ?? NaN) - ay) * sy];
	return Math.abs(u * q - v * p) / 2;
}

/** Where two stretches cross or touch; null where they do not. */
function crossing(a: Position, b: Position, c: Position, d: Position): Position | null {
	const [ax = NaN, ay = NaN] = a;
	const [ux, uy] = [(b[0] ?? NaN) - ax, (b[1] ?? NaN) - ay];
	const [cx = NaN, cy = NaN] = c;
	const [vx, vy] = [(d[0] ?? NaN) - cx, (d[1] ?? NaN) - cy];
	const turn = ux * vy - uy * vx;
	if (turn === 0) return null;
	const t = ((cx - ax) * vy - (cy - ay) * vx) / turn;
	const s = ((cx - ax) * uy - (cy - ay) * ux) / turn;
	return t >= 0 && t <= 1 && s >= 0 && s <= 1 ? [ax + t * ux, ay + t * uy] : null;
}

/**
 * Brings the end of one line (`a`, the place before it `before`) together with the beginning of the next (`b`, then
 * `after`): as one place within a centimetre, cut where the two overshoot each other, else by a straight line between.
 */
export function cornerOf(
	[before, a]: readonly [Position, Position],
	[b, after]: readonly [Position, Position],
	toleranceM: number,
	scale: GroundScale
): Corner {
	const widthM = apartM(a, b, scale);
	if (widthM <= SAME_M) return { places: [a], widthM, doubtM2: 0 };
	const met = crossing(before, a, b, after);
	if (met && apartM(met, a, scale) <= toleranceM && apartM(met, b, scale) <= toleranceM)
		return { places: [met], widthM, doubtM2: triangleM2(a, met, b, scale) };
	const doubtM2 = Math.max(triangleM2(before, a, b, scale), triangleM2(a, b, after, scale));
	return { places: [a, b], widthM, doubtM2 };
}
