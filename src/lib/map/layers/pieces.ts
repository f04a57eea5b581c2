import { FONT, widthAt, type LayerMaker } from '../layer-kit';

/** Footprints of counted plans; a dashed edge for anything indicative. */
export const plans: LayerMaker = (model, palette) => {
	if (model.hidden.has('plans')) return [];
	return [
		{
			id: 'plan-fill',
			type: 'fill',
			source: 'plans',
			paint: {
				'fill-color': palette.covered,
				'fill-opacity': ['interpolate', ['linear'], ['zoom'], 8, 0.9, 12, 0.55]
			}
		},
		{
			id: 'plan-edge-indicative',
			type: 'line',
			source: 'plans',
			filter: ['==', ['get', 'indicative'], true],
			paint: {
				'line-color': palette.coveredEdge,
				'line-width': widthAt(1.2, 1.6, 2, 2.4),
				'line-dasharray': [3, 2]
			}
		},
		{
			id: 'plan-edge',
			type: 'line',
			source: 'plans',
			filter: ['!=', ['get', 'indicative'], true],
			paint: { 'line-color': palette.coveredEdge, 'line-width': widthAt(1, 1.4, 2, 2.4) }
		}
	];
};

/** Covered, overlapping and uncovered land of the selected area. */
export const pieces: LayerMaker = (_model, palette) => [
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
		paint: { 'fill-color': palette.covered, 'fill-opacity': 0.85 }
	},
	{
		id: 'piece-covered-edge',
		type: 'line',
		source: 'pieces',
		filter: ['==', ['get', 'piece'], 'covered'],
		paint: { 'line-color': palette.coveredEdge, 'line-width': widthAt(0.8, 1, 2, 2.4) }
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
		paint: { 'line-color': palette.overlap, 'line-width': 2.2 }
	}
];

/** Names of counted plans, once there is room for them. */
export const planNames: LayerMaker = (model, palette) => {
	if (model.hidden.has('plans') || model.hidden.has('names')) return [];
	return [
		{
			id: 'plan-name',
			type: 'symbol',
			source: 'plan-points',
			minzoom: 10.5,
			layout: {
				'text-field': ['get', 'name'],
				'text-font': FONT.bold,
				'text-size': 13,
				'text-max-width': 9,
				'text-optional': true
			},
			paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 2 }
		}
	];
};
