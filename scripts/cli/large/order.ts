import Flatbush from 'flatbush';
import { zxyToTileId } from 'pmtiles';
import type { Bounds } from '../../../src/lib/geometry/bounds';

/** The country in squares of about three kilometres. */
const ZOOM = 13;

/** Numbers of bounds so that neighbours come near each other: along a Hilbert curve. */
export function neighbourly(bounds: readonly Bounds[]): number[] {
	const size = 2 ** ZOOM;
	const place = (degrees: number, least: number, span: number) =>
		Math.min(size - 1, Math.max(0, Math.floor(((degrees - least) / span) * size)));
	const along = bounds.map(([west, south, east, north]) =>
		zxyToTileId(ZOOM, place((west + east) / 2, -180, 360), place((south + north) / 2, -180, 360))
	);
	return [...bounds.keys()].sort((a, b) => (along[a] ?? 0) - (along[b] ?? 0));
}

/** What finds the numbers of bounds (four numbers each) that touch some bounds. */
export function boundsFinder(count: number, bounds: Float64Array): (near: Bounds) => number[] {
	if (count === 0) return () => [];
	const index = new Flatbush(count);
	for (let k = 0; k < 4 * count; k += 4)
		index.add(bounds[k] as number, bounds[k + 1] as number, bounds[k + 2] as number, bounds[k + 3] as number);
	index.finish();
	return (near) => index.search(...near);
}
