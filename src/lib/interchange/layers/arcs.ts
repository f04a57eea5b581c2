import type { Position } from 'geojson';
import { arcPlaces } from '../dxf/curves';

const TURN = 2 * Math.PI;

/** Places of the arc from `a` through `b` to `c`, both ends included; a whole circle where they meet. */
function arcThrough(a: Position, b: Position, c: Position): Position[] {
	const [ax = NaN, ay = NaN] = a;
	// From the first place, for coordinates of millions.
	const [bx, by] = [(b[0] ?? NaN) - ax, (b[1] ?? NaN) - ay];
	const [cx, cy] = [(c[0] ?? NaN) - ax, (c[1] ?? NaN) - ay];
	if (cx === 0 && cy === 0) {
		const centre = [ax + bx / 2, ay + by / 2];
		const circle = arcPlaces(centre, Math.hypot(bx, by) / 2, Math.atan2(-by, -bx), TURN);
		return [a, ...circle.slice(1, -1), c];
	}
	const twice = 2 * (bx * cy - by * cx);
	// On one line.
	if (Math.abs(twice) < 1e-12 * (bx * bx + by * by + cx * cx + cy * cy)) return [a, b, c];
	const x = (cy * (bx * bx + by * by) - by * (cx * cx + cy * cy)) / twice;
	const y = (bx * (cx * cx + cy * cy) - cx * (bx * bx + by * by)) / twice;
	const from = Math.atan2(-y, -x);
	const whole = Math.atan2(cy - y, cx - x) - from;
	const left = ((whole % TURN) + TURN) % TURN;
	const sweep = twice > 0 ? left : left - TURN;
	const places = arcPlaces([ax + x, ay + y], Math.hypot(x, y), from, sweep);
	return [a, ...places.slice(1, -1), c];
}

/** The line of a circular string (SQL/MM 3): arcs by three places, each beginning where the last one ends. */
export function arcsThrough(places: readonly Position[]): Position[] {
	const line = places.slice(0, 1);
	for (let k = 2; k < places.length; k += 2)
		line.push(...arcThrough(places[k - 2] ?? [], places[k - 1] ?? [], places[k] ?? []).slice(1));
	return line;
}
