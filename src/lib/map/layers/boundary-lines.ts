import type { ExpressionSpecification } from 'maplibre-gl';
import { TILES, widthAt, type LayerMaker } from '../layer-kit';

const ranked = (rank: string): ExpressionSpecification => ['==', ['get', 'rank'], rank];

/** Commune, district and province lines of the chosen boundary date, each drawn once. */
export const boundaryLines: LayerMaker = (model, palette) => {
	const source = { source: TILES, 'source-layer': `line_${model.vintage}` };
	const layers: ReturnType<LayerMaker> = [];
	// Where no limit and no colour is the matter, the communes themselves are.
	const matter = model.view === 'boundaries' && model.limits.length === 0 && model.mine === null;
	if (!model.hidden.has('commune-lines')) {
		layers.push({
			id: 'commune-line',
			type: 'line',
			...source,
			filter: ranked('commune'),
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': palette.communeLine,
				'line-opacity': model.choropleth ? 0.55 : 0.9,
				'line-width': matter ? widthAt(1.1, 1.3, 1.6, 1.8) : widthAt(0.6, 0.8, 1.2, 1.4)
			}
		});
	}
	if (!model.hidden.has('district-lines')) {
		layers.push(
			{
				id: 'district-casing',
				type: 'line',
				...source,
				filter: ranked('district'),
				layout: { 'line-join': 'round' },
				paint: { 'line-color': palette.halo, 'line-opacity': 0.75, 'line-width': widthAt(3, 3, 3.4, 4) }
			},
			{
				id: 'district-line',
				type: 'line',
				...source,
				filter: ranked('district'),
				paint: {
					'line-color': palette.districtLine,
					'line-width': widthAt(1.3, 1.5, 1.8, 2),
					'line-dasharray': [8, 2.5, 1.5, 2.5]
				}
			}
		);
	}
	layers.push({
		id: 'province-line',
		type: 'line',
		...source,
		filter: ranked('province'),
		layout: { 'line-join': 'round' },
		paint: { 'line-color': palette.provinceLine, 'line-width': widthAt(2, 2.2, 2.5, 3) }
	});
	return layers;
};
