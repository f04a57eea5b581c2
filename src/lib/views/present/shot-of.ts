import type { Map as MapView } from 'maplibre-gl';
import { cameraIn } from '../../map/opening';
import type { Shot } from '../../workspace/deck';

/** What covers the map of a phone: the tools above, the sheet below. */
export interface Covered {
	top: number;
	bottom: number;
}

/** What can be seen of a map now: its camera, over the middle of what is not covered, and how large that is. */
export function shotOf(map: MapView, { top, bottom }: Covered): Shot {
	const { clientWidth: width, clientHeight } = map.getContainer();
	const height = Math.max(1, clientHeight - top - bottom);
	const { lng: lon, lat } = map.unproject([width / 2, top + height / 2]);
	return {
		camera: { ...cameraIn(map), lat, lon },
		frame: [Math.round(width), Math.round(height)]
	};
}
