import type { MultiPolygon, Polygon } from 'geojson';
import type { VintageId } from '../domain/vintage';
import { footprintBounds } from '../geometry/bounds';
import { PRESENT_VINTAGE } from '../register/vintages';

/** From which zoom to which names of districts are drawn. */
export const DISTRICT_NAMES = { from: 7.2, to: 10.5 } as const;
/** From which zoom towns beside the seat and border gates are drawn too. */
export const ALL_PLACES_ZOOM = 10;

/** From which zoom names of communes are drawn: those of today are fewer. */
export function communeNamesFrom(vintage: VintageId): number {
	return vintage === PRESENT_VINTAGE ? 9 : 10.3;
}

/** Width of a tile in pixels: at zoom 0 the whole world. */
const TILE = 512;

/** The whole zoom nearest to that at which a footprint (WGS 84) is so many pixels wide. */
export function zoomOfWidth(land: Polygon | MultiPolygon, pixels: number): number {
	const [west, , east] = footprintBounds(land);
	return Math.round(Math.log2((pixels * 360) / (TILE * Math.max(east - west, 1e-9))));
}
