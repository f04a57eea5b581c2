import type { MultiPolygon, Polygon } from 'geojson';
import { remembered } from '../domain/remembered';

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** Bounds of a Polygon or MultiPolygon; all infinite (and inverted) when it is empty. */
export function boundsOf(geometry: Polygon | MultiPolygon): Bounds {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const rings of polygons) {
		for (const point of rings[0] ?? []) {
			const [x = NaN, y = NaN] = point;
			if (x < west) west = x;
			if (x > east) east = x;
			if (y < south) south = y;
			if (y > north) north = y;
		}
	}
	return [west, south, east, north];
}

/** The same of a footprint that does not change, found once. */
export const footprintBounds = remembered(boundsOf);

/** True when two bounds share at least a point. */
export function boundsTouch(a: Bounds, b: Bounds): boolean {
	return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Bounds grown by a share of their size on every side, at least by `least` degrees. */
export function grown(bounds: Bounds, share: number, least: number): Bounds {
	const dx = Math.max((bounds[2] - bounds[0]) * share, least);
	const dy = Math.max((bounds[3] - bounds[1]) * share, least);
	return [bounds[0] - dx, bounds[1] - dy, bounds[2] + dx, bounds[3] + dy];
}
