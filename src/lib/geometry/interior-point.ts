import type { MultiPolygon, Polygon, Position } from 'geojson';
import { remembered } from '../domain/remembered';
import { boundsOf } from './bounds';

/** Longitudes at which a parallel crosses the rings, in order. */
function crossingsAt(lat: number, rings: readonly (readonly Position[])[]): number[] {
	const found: number[] = [];
	for (const ring of rings) {
		for (let k = 1; k < ring.length; k += 1) {
			const [x1 = 0, y1 = 0] = ring[k - 1] as Position;
			const [x2 = 0, y2 = 0] = ring[k] as Position;
			if (y1 > lat !== y2 > lat) found.push(x1 + ((x2 - x1) * (lat - y1)) / (y2 - y1));
		}
	}
	return found.sort((a, b) => a - b);
}

/** A point surely inside: the middle of the widest stretch of the parallel half way up. [lon, lat], degrees. */
export function interiorPoint(geometry: MultiPolygon): [number, number] {
	const [, south, , north] = boundsOf(geometry);
	const lat = (south + north) / 2;
	const at = crossingsAt(lat, geometry.coordinates.flat());
	let [best, width] = [0, -1];
	for (let k = 1; k < at.length; k += 2) {
		const [from = 0, to = 0] = [at[k - 1], at[k]];
		if (to - from > width) [best, width] = [(from + to) / 2, to - from];
	}
	return [best, lat];
}

/** The interior point of a footprint that does not change, found once. [lon, lat], degrees. */
export const labelPoint = remembered((land: Polygon | MultiPolygon) =>
	interiorPoint(land.type === 'Polygon' ? { type: 'MultiPolygon', coordinates: [land.coordinates] } : land)
);
