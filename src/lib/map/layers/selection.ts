import { widthAt, type LayerMaker } from '../layer-kit';

/** What is selected: an ink line in a halo casing; the checked point above everything. */
export const selection: LayerMaker = (_model, palette) => [
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
	{
		id: 'way',
		type: 'line',
		source: 'way',
		filter: ['==', ['geometry-type'], 'LineString'],
		paint: { 'line-color': palette.ink, 'line-width': 2 }
	},
	{
		id: 'rows',
		type: 'circle',
		source: 'rows',
		paint: {
			'circle-radius': ['interpolate', ['linear'], ['zoom'], 8, 3.5, 12, 6],
			'circle-color': ['case', ['get', 'look'], palette.overlap, palette.coveredEdge],
			'circle-stroke-color': palette.halo,
			'circle-stroke-width': 1.5
		}
	},
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
