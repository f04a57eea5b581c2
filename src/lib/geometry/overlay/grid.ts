import type { Path64, Paths64 } from 'clipper2-ts/dist/Core.js';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { areaUnderEdge, toHa } from '../area';
import type { Bounds } from '../bounds';

/**
 * Integer steps per degree: 1e-11° is a micrometre, so the rounding of a crossing moves the area of a
 * one-hectare plot by about 1e-8 of itself, and 180° stays far inside the integers a double holds exactly
 * (2⁵³). Decimal coordinates of up to eleven places come back bit for bit. Ten times finer would slow
 * clipper2 down (its products of edges leave the exact doubles), this does not.
 */
export const STEPS_PER_DEGREE = 1e11;

/** A ring in grid steps, without the repeated last point. */
export function toPath(ring: readonly Position[]): Path64 {
	const path: Path64 = [];
	for (let k = 0; k < ring.length - 1; k += 1) {
		const [lon = 0, lat = 0] = ring[k] as Position;
		path.push({ x: Math.round(lon * STEPS_PER_DEGREE), y: Math.round(lat * STEPS_PER_DEGREE) });
	}
	return path;
}

/** All rings of valid polygons wound the GeoJSON way (shells counter-clockwise, holes clockwise). */
export function toPaths(geometry: Polygon | MultiPolygon): Paths64 {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	return polygons.flatMap((rings) => rings.map(toPath));
}

/** Left, top, right and bottom of a path, in steps; all infinite (and inverted) when it is empty. */
export function pathBounds(path: Path64): Bounds {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const { x, y } of path) {
		if (x < left) left = x;
		if (x > right) right = x;
		if (y < top) top = y;
		if (y > bottom) bottom = y;
	}
	return [left, top, right, bottom];
}

/** Bounds of all of them. */
export const boundsOver = (all: readonly Bounds[]): Bounds =>
	all.reduce<Bounds>(
		(a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])],
		[Infinity, Infinity, -Infinity, -Infinity]
	);

/** A path back in degrees, closed. */
export function toRing(path: Path64): Position[] {
	const ring = path.map(({ x, y }): Position => [x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE]);
	const [first] = ring;
	return first ? [...ring, [...first]] : [];
}

/** Signed area in ha of paths wound the GeoJSON way: holes count negative by their winding. */
export function pathsAreaHa(paths: Paths64): number {
	let sum = 0;
	for (const path of paths) {
		const last = path.at(-1);
		if (!last) continue;
		let lon1 = last.x / STEPS_PER_DEGREE;
		let lat1 = last.y / STEPS_PER_DEGREE;
		for (const { x, y } of path) {
			const lon2 = x / STEPS_PER_DEGREE;
			const lat2 = y / STEPS_PER_DEGREE;
			sum += areaUnderEdge(lon1, lat1, lon2, lat2);
			lon1 = lon2;
			lat1 = lat2;
		}
	}
	return toHa(sum);
}
