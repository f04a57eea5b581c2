import type { LayerSpecification } from 'maplibre-gl';
import { widthAt, type LayerMaker } from '../layer-kit';
import type { Palette } from '../palette';

/** The shortest way from the checked point to the line it is weighed against. */
const way = (palette: Palette): LayerSpecification => ({
	id: 'way',
	type: 'line',
	source: 'way',
	paint: { 'line-color': palette.ink, 'line-width': 2 }
});

/** Rows of a batch, or the readings a question is about; those that need a look stand out. */
const rows = (palette: Palette): LayerSpecification => ({
	id: 'rows',
	type: 'circle',
	source: 'rows',
	paint: {
		'circle-radius': ['interpolate', ['linear'], ['zoom'], 8, 4, 12, 6],
		'circle-color': ['case', ['get', 'look'], palette.overlap, palette.coveredEdge],
		'circle-stroke-color': palette.halo,
		'circle-stroke-width': 1.5
	}
});

/** What is selected: an ink line in a halo casing; the checked point above everything. */
export const selection: LayerMaker = (model, palette) => [
	{
		id: 'selection-casing',
		type: 'line',
		source: 'selection',
		layout: { 'line-join': 'round' },
		paint: { 'line-color': palette.halo, 'line-width': widthAt(6, 6, 6.5, 7) }
	},
	{
		id: 'selection-line',
		type: 'line',
		source: 'selection',
		layout: { 'line-join': 'round' },
		paint: { 'line-color': palette.ink, 'line-width': widthAt(2.4, 2.4, 2.8, 3) }
	},
	...(model.way ? [way(palette)] : []),
	...(model.rows.features.length > 0 ? [rows(palette)] : []),
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
];
