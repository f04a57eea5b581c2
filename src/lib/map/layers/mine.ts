import { proposalColour } from '../palette';
import { widthAt, type LayerMaker } from '../layer-kit';

/** Land of the reader's own proposal, under every line. */
export const mineFill: LayerMaker = (model, palette) =>
	model.mine
		? [
				{
					id: 'mine-fill',
					type: 'fill',
					source: 'mine',
					paint: { 'fill-color': proposalColour(palette, 'mine'), 'fill-opacity': 0.22 }
				}
			]
		: [];

/** Its outline in a halo casing: dot and dash, unlike the published ones. */
export const mineLine: LayerMaker = (model, palette) =>
	model.mine
		? [
				{
					id: 'mine-casing',
					type: 'line',
					source: 'mine',
					layout: { 'line-join': 'round' },
					paint: { 'line-color': palette.halo, 'line-width': widthAt(5.9, 6.5, 7.1, 7.5) }
				},
				{
					id: 'mine-line',
					type: 'line',
					source: 'mine',
					layout: { 'line-join': 'round' },
					paint: {
						'line-color': proposalColour(palette, 'mine'),
						'line-width': widthAt(2.4, 3, 3.6, 4),
						'line-dasharray': [4, 1.2, 1, 1.2]
					}
				}
			]
		: [];
