import type { MultiPolygon, Polygon } from 'geojson';
import { footprintBounds } from '../geometry/bounds';

/** Width of a tile in pixels: at zoom 0 the whole world. */
const TILE = 512;

/** The whole zoom nearest to that at which a footprint (WGS 84) is so many pixels wide. */
export function zoomOfWidth(land: Polygon | MultiPolygon, pixels: number): number {
	const [west, , east] = footprintBounds(land);
	return Math.round(Math.log2((pixels * 360) / (TILE * Math.max(east - west, 1e-9))));
}
