import type { Position } from 'geojson';

/** An arc is drawn by chords that leave it by no more than this part of its radius. */
const SAG = 1 / 20_000;
const MOST_CHORDS = 720;

/** Chords for an angle in radians. */
const chords = (angle: number) =>
	Math.min(MOST_CHORDS, Math.max(2, Math.ceil(Math.abs(angle) / (2 * Math.acos(1 - SAG)))));

/** Places along an arc round a centre, both ends included; angles in radians, towards the left where `sweep` > 0. */
export function arcPlaces(
	[x = NaN, y = NaN]: Position,
	radius: number,
	from: number,
	sweep: number
): Position[] {
	const count = chords(sweep);
	return Array.from({ length: count + 1 }, (_, k) => {
		const angle = from + (sweep * k) / count;
		return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
	});
}

/** Places of an arc from one corner to the next (both left out) by its bulge: the tangent of a quarter of its angle. */
export function bulgePlaces(a: Position, b: Position, bulge: number): Position[] {
	const [ax = NaN, ay = NaN] = a;
	const [bx = NaN, by = NaN] = b;
	const chord = Math.hypot(bx - ax, by - ay);
	if (bulge === 0 || chord === 0 || !Number.isFinite(bulge)) return [];
	const sweep = 4 * Math.atan(bulge);
	const radius = chord / (2 * Math.sin(sweep / 2));
	const away = radius * Math.cos(sweep / 2);
	// The centre lies left of the chord for an arc to the left of less than half a turn.
	const centre = [(ax + bx) / 2 - (away * (by - ay)) / chord, (ay + by) / 2 + (away * (bx - ax)) / chord];
	const from = Math.atan2(ay - (centre[1] ?? 0), ax - (centre[0] ?? 0));
	return arcPlaces(centre, Math.abs(radius), from, sweep).slice(1, -1);
}

/** An ellipse from one parameter to another (radians): its centre, the end of its long axis from there, its ratio. */
export function ellipsePlaces(
	[cx = NaN, cy = NaN]: Position,
	[ax = NaN, ay = NaN]: Position,
	ratio: number,
	from: number,
	to: number
): Position[] {
	const sweep = to > from ? to - from : to - from + 2 * Math.PI;
	const count = chords(sweep);
	return Array.from({ length: count + 1 }, (_, k) => {
		const t = from + (sweep * k) / count;
		const [c, s] = [Math.cos(t), ratio * Math.sin(t)];
		return [cx + c * ax - s * ay, cy + c * ay + s * ax];
	});
}
