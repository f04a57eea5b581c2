import type { Position } from 'geojson';

/** Cuts nearer to each other than this share of the segment are one. */
const SAME = 1e-12;

const at = (from: Position, to: Position, t: number): Position => [
	(from[0] ?? 0) + t * ((to[0] ?? 0) - (from[0] ?? 0)),
	(from[1] ?? 0) + t * ((to[1] ?? 0) - (from[1] ?? 0))
];

/** The point half-way, in degrees. */
export const middle = (from: Position, to: Position): Position => at(from, to, 0.5);

/**
 * Where a segment p–q meets an edge r–s, as shares of p–q from 0 to 1: none, one, or the two ends of a stretch in
 * common.
 */
export function cutsBy(p: Position, q: Position, r: Position, s: Position): number[] {
	const [px = 0, py = 0] = p;
	const [dx, dy] = [(q[0] ?? 0) - px, (q[1] ?? 0) - py];
	const [ex, ey] = [(s[0] ?? 0) - (r[0] ?? 0), (s[1] ?? 0) - (r[1] ?? 0)];
	const [wx, wy] = [(r[0] ?? 0) - px, (r[1] ?? 0) - py];
	const cross = dx * ey - dy * ex;
	const inside = (t: number) => t >= 0 && t <= 1;
	if (cross !== 0) {
		const [t, u] = [(wx * ey - wy * ex) / cross, (wx * dy - wy * dx) / cross];
		return inside(t) && inside(u) ? [t] : [];
	}
	const length = dx * dx + dy * dy;
	if (length === 0 || wx * dy - wy * dx !== 0) return [];
	return [(wx * dx + wy * dy) / length, ((wx + ex) * dx + (wy + ey) * dy) / length].filter(inside);
}

/** The parts of a segment between its cuts (shares of it, in any order), from end to end. */
export function partsOf(from: Position, to: Position, cuts: readonly number[]): [Position, Position][] {
	const stops = [0, ...[...cuts].sort((a, b) => a - b), 1];
	return stops.flatMap((stop, k): [Position, Position][] => {
		const before = stops[k - 1];
		if (before === undefined || stop - before < SAME) return [];
		return [[at(from, to, before), at(from, to, stop)]];
	});
}
