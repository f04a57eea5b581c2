import { m } from '../../i18n/paraglide/messages.js';
import { legendOf, type LegendEntry, type MapLayer } from '../layer';
import { LINES, linePaint } from '../line-looks';
import { collectionOf } from '../model';

/** The checked point above everything, and the shortest way from it to the line it is weighed against. */
export const checked: MapLayer<'way' | 'point'> = {
	id: 'checked',
	group: null,
	sources: (model) => ({
		way: collectionOf(model.way),
		checked: collectionOf(model.checked ? { type: 'Point', coordinates: [...model.checked] } : null)
	}),
	parts: {
		way: (model, palette) =>
			model.way ? [{ id: 'way', type: 'line', source: 'way', paint: linePaint(LINES.way, palette) }] : [],
		point: (_model, palette) => [
			{
				id: 'checked-glow',
				type: 'circle',
				source: 'checked',
				paint: { 'circle-radius': 22, 'circle-color': palette.accent, 'circle-opacity': 0.22 }
			},
			{
				id: 'checked-point',
				type: 'circle',
				source: 'checked',
				paint: {
					'circle-radius': 7,
					'circle-color': palette.accent,
					'circle-stroke-color': palette.halo,
					'circle-stroke-width': 3
				}
			}
		]
	},
	legend: (model) => {
		const point: LegendEntry = {
			id: 'checked',
			sample: { kind: 'dot', fill: 'accent' },
			label: m.scene_title_check()
		};
		const way: LegendEntry = { id: 'way', sample: { kind: 'line', line: LINES.way }, label: m.legend_way() };
		return legendOf([...(model.checked ? [point] : []), ...(model.way ? [way] : [])]);
	}
};
