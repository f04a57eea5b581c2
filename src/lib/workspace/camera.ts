import { decimal } from './decimal';

/** Where the map looks: kept in the hash of a link as `#zoom/lat/lon[/bearing/pitch]`. */
export interface Camera {
	zoom: number;
	lat: number;
	lon: number;
	bearing: number;
	pitch: number;
}

/** Reads a hash; null when there is none or it does not parse. */
export function parseCamera(hash: string): Camera | null {
	const parts = hash.replace(/^#/, '').split('/');
	if (parts.length !== 3 && parts.length !== 5) return null;
	const numbers = parts.map(decimal).filter((number) => number !== undefined);
	const [zoom, lat, lon, bearing = 0, pitch = 0] = numbers;
	if (zoom === undefined || lat === undefined || lon === undefined) return null;
	const valid =
		numbers.length === parts.length &&
		zoom >= 0 &&
		zoom <= 24 &&
		Math.abs(lat) <= 90 &&
		Math.abs(lon) <= 180 &&
		pitch >= 0 &&
		pitch <= 85;
	return valid ? { zoom, lat, lon, bearing, pitch } : null;
}

/** Writes a hash; coordinates to about a metre. */
export function formatCamera(camera: Camera): string {
	const flat = camera.bearing === 0 && camera.pitch === 0;
	const place = [camera.zoom.toFixed(2), camera.lat.toFixed(5), camera.lon.toFixed(5)];
	const turn = flat ? [] : [camera.bearing.toFixed(1), camera.pitch.toFixed(1)];
	return `#${[...place, ...turn].join('/')}`;
}
