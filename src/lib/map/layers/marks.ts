import { m } from '../../i18n/paraglide/messages.js';
import { colourIn } from '../colour';
import { legendOf, type MapLayer } from '../layer';
import { FONT } from '../layer-kit';
import { LINES, linePaint } from '../line-looks';

/** What the reader drew and wrote over the map. */
export const marks: MapLayer<'shapes' | 'words'> = {
	id: 'marks',
	group: null,
	sources: (model) => ({ marks: model.marks }),
	parts: {
		shapes: (model, palette) =>
			model.marks.features.length === 0
				? []
				: [
						{
							id: 'mark-casing',
							type: 'line',
							source: 'marks',
							filter: ['!=', ['get', 'kind'], 'text'],
							layout: { 'line-join': 'round', 'line-cap': 'round' },
							paint: { 'line-color': palette.halo, 'line-width': 7 }
						},
						{
							id: 'mark-line',
							type: 'line',
							source: 'marks',
							filter: ['!=', ['get', 'kind'], 'text'],
							layout: { 'line-join': 'round', 'line-cap': 'round' },
							paint: linePaint(LINES.mark, palette)
						}
					],
		words: (model, palette) =>
			model.marks.features.length === 0
				? []
				: [
						{
							id: 'mark-words',
							type: 'symbol',
							source: 'marks',
							filter: ['==', ['get', 'kind'], 'text'],
							layout: {
								'text-field': ['get', 'words'],
								'text-font': FONT.bold,
								'text-size': 16,
								'text-max-width': 14,
								'text-allow-overlap': true
							},
							paint: {
								'text-color': colourIn(palette, LINES.mark.colour),
								'text-halo-color': palette.halo,
								'text-halo-width': 2.5
							}
						}
					]
	},
	legend: (model) =>
		model.marks.features.length > 0
			? legendOf([{ id: 'marks', sample: { kind: 'line', line: LINES.mark }, label: m.legend_marks() }])
			: null
};
