import type { Bounds } from '../../geometry/bounds';

/** Half the width of the world in web mercator (EPSG:3857), m. */
export const HALF_WORLD = 20037508.342789244;

/** A tile's extent in web mercator, m. */
export function tileBox(z: number, x: number, y: number): Bounds {
	const size = (2 * HALF_WORLD) / 2 ** z;
	const west = x * size - HALF_WORLD;
	const north = HALF_WORLD - y * size;
	return [west, north - size, west + size, north];
}

/** A place in web mercator, m, in degrees (WGS 84): longitude, latitude. */
export function degreesOf(x: number, y: number): [number, number] {
	const lat = (Math.atan(Math.sinh((y / HALF_WORLD) * Math.PI)) * 180) / Math.PI;
	return [(x / HALF_WORLD) * 180, lat];
}

/** A tile's extent in degrees. */
export function tileDegrees(z: number, x: number, y: number): Bounds {
	const [west, south, east, north] = tileBox(z, x, y);
	return [...degreesOf(west, south), ...degreesOf(east, north)];
}

/** Names of web mercator, as services write it. */
export function isMercator(crs: string): boolean {
	return /(^|[:/])(3857|900913|102100|102113|3785)$|GoogleMapsCompatible/i.test(crs.trim());
}

/** An extent with sound corners of the world; null for anything else. */
export function boxOf(values: readonly number[]): Bounds | null {
	const [west = NaN, south = NaN, east = NaN, north = NaN] = values;
	const sound =
		west <= east && south <= north && west >= -180.1 && east <= 180.1 && south >= -90.1 && north <= 90.1;
	return sound ? [west, south, east, north] : null;
}
