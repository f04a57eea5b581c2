import { m } from '../../i18n/paraglide/messages.js';
import { legendOf, type MapLayer } from '../layer';
import { MARK_LAYOUT } from '../layer-kit';

/** Comments at their places, each with its number in the list; the one looked at is larger. */
export const comments: MapLayer<'marks'> = {
	id: 'comments',
	group: 'comments',
	sources: (model) => ({ comments: model.comments }),
	parts: {
		marks: (model, palette) =>
			model.comments.features.length > 0
				? [
						{
							id: 'comment-mark',
							type: 'symbol',
							source: 'comments',
							layout: {
								...MARK_LAYOUT,
								'icon-image': 'comment',
								// The tail points at the place.
								'icon-anchor': 'bottom-left',
								'icon-offset': [-7, 3],
								'symbol-sort-key': ['case', ['get', 'looked'], 0, 1],
								'text-offset': [1.6, -1]
							},
							paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 2 }
						}
					]
				: []
	},
	legend: ({ comments: { features } }) =>
		legendOf(
			features.length > 0
				? [{ id: 'comments', sample: { kind: 'picture', picture: 'comment' }, label: m.comments_title() }]
				: []
		)
};
