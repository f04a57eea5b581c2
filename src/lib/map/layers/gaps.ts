import { m } from '../../i18n/paraglide/messages.js';
import { legendOf, type LegendEntry, type MapLayer } from '../layer';
import { MARK_LAYOUT } from '../layer-kit';

/** Pictures of gaps that are left, and of such that were joined over. */
const LOOKS = [
	{ id: 'line-gap', joined: false, label: m.legend_line_gap },
	{ id: 'line-gap-joined', joined: true, label: m.legend_line_gap_joined }
] as const;

/** Gaps between ends of lines of the reader's drawing, each with its number and width. */
export const gaps: MapLayer<'marks'> = {
	id: 'gaps',
	group: null,
	sources: (model) => ({ gaps: model.gaps }),
	parts: {
		marks: (model, palette) =>
			model.gaps.features.length > 0
				? [
						{
							id: 'gap-mark',
							type: 'symbol',
							source: 'gaps',
							layout: {
								...MARK_LAYOUT,
								'icon-image': ['case', ['get', 'joined'], 'line-gap-joined', 'line-gap'],
								'symbol-sort-key': ['case', ['get', 'looked'], 0, ['get', 'joined'], 2, 1]
							},
							paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 1.5 }
						}
					]
				: []
	},
	legend: ({ gaps: { features } }) =>
		legendOf(
			LOOKS.filter(({ joined }) =>
				features.some(({ properties }) => Boolean(properties?.joined) === joined)
			).map(({ id, label }): LegendEntry => ({
				id,
				sample: { kind: 'picture', picture: id },
				label: label()
			}))
		)
};
