import { m } from '../../i18n/paraglide/messages.js';
import { legendOf, type LegendEntry, type MapLayer } from '../layer';
import { LINES, linePaint } from '../line-looks';

/** How strongly the colour of covered land lies on the ground. */
const OPACITY = 0.85;

const ENTRIES = [
	['covered', { kind: 'area', fill: 'covered', opacity: OPACITY, edge: LINES.covered }, m.part_covered],
	['gap', { kind: 'pattern', pattern: 'gap' }, m.legend_gap],
	['overlap', { kind: 'pattern', pattern: 'overlap', edge: LINES.overlap }, m.legend_overlap]
] as const satisfies readonly (readonly [string, LegendEntry['sample'], () => string])[];

/** Covered, overlapping and uncovered land of the selected area. */
export const pieces: MapLayer<'land'> = {
	id: 'pieces',
	group: null,
	sources: (model) => ({ pieces: model.pieces }),
	parts: {
		land: (_model, palette) => [
			{
				id: 'piece-gap',
				type: 'fill',
				source: 'pieces',
				filter: ['==', ['get', 'piece'], 'gap'],
				paint: { 'fill-pattern': 'gap' }
			},
			{
				id: 'piece-covered',
				type: 'fill',
				source: 'pieces',
				filter: ['==', ['get', 'piece'], 'covered'],
				paint: { 'fill-color': palette.covered, 'fill-opacity': OPACITY }
			},
			{
				id: 'piece-covered-edge',
				type: 'line',
				source: 'pieces',
				filter: ['==', ['get', 'piece'], 'covered'],
				paint: linePaint(LINES.covered, palette)
			},
			{
				id: 'piece-overlap',
				type: 'fill',
				source: 'pieces',
				filter: ['==', ['get', 'piece'], 'overlap'],
				paint: { 'fill-pattern': 'overlap' }
			},
			{
				id: 'piece-overlap-edge',
				type: 'line',
				source: 'pieces',
				filter: ['==', ['get', 'piece'], 'overlap'],
				paint: linePaint(LINES.overlap, palette)
			}
		]
	},
	legend: (model) =>
		legendOf(
			ENTRIES.filter(([piece]) =>
				model.pieces.features.some(({ properties }) => properties?.piece === piece)
			).map(([piece, sample, label]) => ({ id: `piece-${piece}`, sample, label: label() }))
		)
};
