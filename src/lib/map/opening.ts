import type { Map as MapView, MapOptions } from 'maplibre-gl';
import type { Camera } from '../workspace/camera';
import type { Inset } from './padding';

/** Nearest zoom at which something is shown of itself. */
export const SHOWN_ZOOM = 13;

/** Where a map opens: a camera, else an extent (west, south, east, north) in what an inset leaves free. */
export function openingOf(
	camera: Camera | null,
	[west, south, east, north]: readonly [number, number, number, number],
	padding: Inset
): Partial<MapOptions> {
	if (!camera)
		return { bounds: [west, south, east, north], fitBoundsOptions: { padding, maxZoom: SHOWN_ZOOM } };
	const { lon, lat, zoom, bearing, pitch } = camera;
	return { center: [lon, lat], zoom, bearing, pitch };
}

/** The camera of a map. */
export function cameraIn(view: MapView): Camera {
	const { lat, lng: lon } = view.getCenter();
	return { zoom: view.getZoom(), lat, lon, bearing: view.getBearing(), pitch: view.getPitch() };
}
