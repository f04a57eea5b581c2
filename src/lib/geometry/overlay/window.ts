import type { Path64, Paths64, Point64, Rect64 } from 'clipper2-ts/dist/Core.js';
import { pathBounds } from './grid';

type Axis = 'x' | 'y';

/** Where an edge meets a line x = at (or y = at). The ends are ordered first: both directions round alike. */
function cut(a: Point64, b: Point64, axis: Axis, at: number): Point64 {
	const [p, q] = a[axis] < b[axis] ? [a, b] : [b, a];
	const other = axis === 'x' ? 'y' : 'x';
	const t = (at - p[axis]) / (q[axis] - p[axis]);
	const value = Math.round(p[other] + t * (q[other] - p[other]));
	return axis === 'x' ? { x: at, y: value } : { x: value, y: at };
}

function cutHalf(path: Path64, axis: Axis, at: number, sign: 1 | -1): Path64 {
	const kept: Path64 = [];
	let previous = path.at(-1);
	for (const point of path) {
		const inside = (point[axis] - at) * sign >= 0;
		if (previous && (previous[axis] - at) * sign >= 0 !== inside) {
			kept.push(cut(previous, point, axis, at));
		}
		if (inside) kept.push(point);
		previous = point;
	}
	return kept;
}

/**
 * Paths cut to a rectangle (Sutherland–Hodgman). Signed areas are those of the land in the rectangle; parts
 * that fall asunder stay joined along its sides by edges without area, which the non-zero rule ignores.
 */
export function windowPaths(paths: Paths64, { left, top, right, bottom }: Rect64): Paths64 {
	const kept: Paths64 = [];
	for (const path of paths) {
		const [west, south, east, north] = pathBounds(path);
		if (west > right || east < left || south > bottom || north < top) continue;
		let cutPath = path;
		if (west < left) cutPath = cutHalf(cutPath, 'x', left, 1);
		if (east > right) cutPath = cutHalf(cutPath, 'x', right, -1);
		if (south < top) cutPath = cutHalf(cutPath, 'y', top, 1);
		if (north > bottom) cutPath = cutHalf(cutPath, 'y', bottom, -1);
		if (cutPath.length > 2) kept.push(cutPath);
	}
	return kept;
}
