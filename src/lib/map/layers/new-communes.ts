import { m } from '../../i18n/paraglide/messages.js';
import { legendOf, type MapLayer } from '../layer';
import { COMMUNES, isOneOf } from '../layer-kit';

/** How strongly the colour lies on the land. */
const OPACITY = 0.34;

/** Communes that came about by the rearrangement of the boundary date. */
export const newCommunes: MapLayer<'land'> = {
	id: 'new-communes',
	group: null,
	parts: {
		land: (model, palette) =>
			model.newCommunes.length > 0
				? [
						{
							id: 'new-communes',
							type: 'fill',
							source: COMMUNES,
							'source-layer': `commune_${model.vintage}`,
							filter: isOneOf('code', model.newCommunes),
							paint: {
								'fill-color': palette.coveredEdge,
								'fill-opacity': OPACITY,
								'fill-antialias': false
							}
						}
					]
				: []
	},
	legend: (model) =>
		model.newCommunes.length > 0
			? legendOf([
					{
						id: 'new',
						sample: { kind: 'area', fill: 'coveredEdge', opacity: OPACITY },
						label: m.legend_new()
					}
				])
			: null
};
