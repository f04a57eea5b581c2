import type { ExpressionSpecification } from 'maplibre-gl';
import { FONT, TILES, widthAt, type LayerMaker } from '../layer-kit';

/** Area-true dashed discs, under every label. */
export const projectDiscs: LayerMaker = (model, palette) => {
	if (model.view !== 'projects' || model.hidden.has('projects')) return [];
	const colour = [
		'match',
		['get', 'kind'],
		...Object.entries(palette.projects).flat(),
		palette.ink3
	] as unknown as ExpressionSpecification;
	const shown: ExpressionSpecification = ['in', ['get', 'id'], ['literal', [...model.projectDiscs]]];
	const disc = { source: TILES, 'source-layer': 'project_disc', filter: shown };
	return [
		{ id: 'project-disc', type: 'fill', ...disc, paint: { 'fill-color': colour, 'fill-opacity': 0.12 } },
		{
			id: 'project-disc-casing',
			type: 'line',
			...disc,
			paint: { 'line-color': palette.halo, 'line-width': widthAt(3, 3.6, 4, 4) }
		},
		{
			id: 'project-disc-edge',
			type: 'line',
			...disc,
			paint: { 'line-color': colour, 'line-width': widthAt(1.4, 1.9, 1.9, 1.9), 'line-dasharray': [3, 2.2] }
		}
	];
};

/** One pin for each point; a count where several projects share it. */
export const projectPins: LayerMaker = (model, palette) => {
	if (model.view !== 'projects' || model.hidden.has('projects')) return [];
	return [
		{
			id: 'project-pin',
			type: 'symbol',
			source: 'projects',
			layout: {
				'icon-image': ['concat', 'project-', ['get', 'kind']],
				'icon-size': ['case', ['get', 'chosen'], 1.3, 1],
				'icon-allow-overlap': true,
				'text-field': ['step', ['zoom'], '', 9.5, ['get', 'name']],
				'text-font': FONT.medium,
				'text-size': 13,
				'text-max-width': 10,
				'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
				'text-radial-offset': 1.5,
				'text-justify': 'auto',
				'text-optional': true,
				'symbol-sort-key': ['case', ['get', 'chosen'], 0, 1]
			},
			paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 2 }
		},
		{
			id: 'project-count',
			type: 'symbol',
			source: 'projects',
			filter: ['>', ['get', 'count'], 1],
			layout: {
				'icon-image': 'count',
				'icon-offset': [14, -14],
				'icon-allow-overlap': true,
				'text-field': ['to-string', ['get', 'count']],
				'text-font': FONT.bold,
				'text-size': 11,
				'text-offset': [1.27, -1.27],
				'text-allow-overlap': true
			},
			paint: { 'text-color': palette.halo }
		}
	];
};
