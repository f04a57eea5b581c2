import { m } from '../../i18n/paraglide/messages.js';
import { legendOf, type MapLayer } from '../layer';
import { MARK_LAYOUT } from '../layer-kit';

/** Refused features of the reader's file, each with its number; the one looked at is larger. */
export const refused: MapLayer<'marks'> = {
	id: 'refused',
	group: null,
	sources: (model) => ({ refused: model.refused }),
	parts: {
		marks: (model, palette) =>
			model.refused.features.length > 0
				? [
						{
							id: 'refused-mark',
							type: 'symbol',
							source: 'refused',
							layout: {
								...MARK_LAYOUT,
								'icon-image': 'refused',
								'symbol-sort-key': ['case', ['get', 'looked'], 0, 1]
							},
							paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 1.5 }
						}
					]
				: []
	},
	legend: ({ refused: { features } }) =>
		legendOf(
			features.length > 0
				? [{ id: 'refused', sample: { kind: 'picture', picture: 'refused' }, label: m.legend_refused() }]
				: []
		)
};
