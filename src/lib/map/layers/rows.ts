import { m } from '../../i18n/paraglide/messages.js';
import { colourIn, type Colour } from '../colour';
import { FONT } from '../layer-kit';
import { legendOf, type LegendEntry, type MapLayer } from '../layer';

const COLOURS: Readonly<Record<'clear' | 'look', Colour>> = { clear: 'coveredEdge', look: 'overlap' };
const WORDS = { clear: m.batch_legend_clear, look: m.batch_legend_look };
const READING_WORDS = { clear: m.legend_reading_first, look: m.legend_readings };

/** Rows of a batch, or the readings a question is about; those that need a look stand out. */
export const rows: MapLayer<'points'> = {
	id: 'rows',
	group: null,
	sources: (model) => ({ rows: model.rows }),
	parts: {
		points: (model, palette) =>
			model.rows.features.length > 0
				? [
						{
							id: 'rows',
							type: 'circle',
							source: 'rows',
							paint: {
								'circle-radius': ['interpolate', ['linear'], ['zoom'], 8, 4, 12, 6],
								'circle-color': [
									'case',
									['get', 'look'],
									colourIn(palette, COLOURS.look),
									colourIn(palette, COLOURS.clear)
								],
								'circle-stroke-color': palette.halo,
								'circle-stroke-width': 1.5
							}
						},
						{
							id: 'rows-label',
							type: 'symbol',
							source: 'rows',
							filter: ['has', 'label'],
							layout: {
								'text-field': ['get', 'label'],
								'text-font': FONT.medium,
								'text-size': 12,
								'text-anchor': 'left',
								'text-offset': [0.9, 0],
								'text-max-width': 30,
								// Readings are told apart by nothing else.
								'text-allow-overlap': true
							},
							paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 1.5 }
						}
					]
				: []
	},
	legend: ({ rows: { features } }) => {
		const words = features.some(({ properties }) => properties?.reading) ? READING_WORDS : WORDS;
		return legendOf(
			(['clear', 'look'] as const)
				.filter((id) => features.some(({ properties }) => Boolean(properties?.look) === (id === 'look')))
				.map((id): LegendEntry => ({
					id: `rows-${id}`,
					sample: { kind: 'dot', fill: COLOURS[id] },
					label: words[id]()
				}))
		);
	}
};
