import type { MapLayer } from '../layer';
import { TILES } from '../layer-kit';

/** Ground outside the province, and its land. */
export const ground: MapLayer<'land'> = {
	id: 'ground',
	group: null,
	parts: {
		land: (_model, palette) => [
			{ id: 'outside', type: 'background', paint: { 'background-color': palette.outside } },
			{
				id: 'province-band',
				type: 'line',
				source: TILES,
				'source-layer': 'province',
				layout: { 'line-join': 'round' },
				paint: { 'line-color': palette.provinceLine, 'line-opacity': 0.14, 'line-width': 9 }
			},
			{
				id: 'land',
				type: 'fill',
				source: TILES,
				'source-layer': 'province',
				paint: { 'fill-color': palette.land }
			}
		]
	}
};
