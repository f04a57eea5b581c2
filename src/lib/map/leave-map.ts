import type { Map as MapView } from 'maplibre-gl';

/** Ends a map that is left. MapLibre would leave its fonts in the document, once more for every map. */
export function leaveMap(map: MapView): void {
	map.style?.glyphManager.destroy();
	map.remove();
}
