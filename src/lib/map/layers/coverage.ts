import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { UNKNOWN_CLASSES } from '../../workspace/coverage-class';
import { TILES, widthAt, type LayerMaker } from '../layer-kit';
import type { Choropleth, MapModel } from '../model';

/** Tile layer that holds the polygons of a choropleth. */
function choroplethLayer(model: MapModel, choropleth: Choropleth): string {
	return choropleth.layer === 'commune' ? `commune_${model.vintage}` : choropleth.layer;
}

function match<T extends string>(
	key: string,
	choropleth: Choropleth,
	value: (name: string) => T,
	otherwise: T
): ExpressionSpecification | T {
	const arms = [...choropleth.classes]
		.filter(([, codes]) => codes.length > 0)
		.flatMap(([name, codes]) => [[...codes], value(name)]);
	return arms.length > 0
		? (['match', ['get', key], ...arms, otherwise] as unknown as ExpressionSpecification)
		: otherwise;
}

/** Units coloured by coverage; a unit without a figure has the dashed texture, never a colour. */
export const coverage: LayerMaker = (model, palette) => {
	const { choropleth } = model;
	if (!choropleth) return [];
	const layer = choroplethLayer(model, choropleth);
	const key = choropleth.layer === 'proposal' ? 'id' : 'code';
	const unknown = UNKNOWN_CLASSES.flatMap((name) => choropleth.classes.get(name) ?? []);
	const layers: LayerSpecification[] = [
		{
			id: 'coverage',
			type: 'fill',
			source: TILES,
			'source-layer': layer,
			paint: {
				'fill-color': match(
					key,
					choropleth,
					(name) => palette.coverage[name as keyof typeof palette.coverage],
					'rgba(0,0,0,0)'
				),
				'fill-antialias': false
			}
		},
		{
			id: 'coverage-unknown',
			type: 'fill',
			source: TILES,
			'source-layer': layer,
			filter: ['in', ['get', key], ['literal', unknown]],
			paint: { 'fill-pattern': 'unknown' }
		},
		{
			id: 'coverage-met',
			type: 'line',
			source: 'met',
			layout: { 'line-join': 'round' },
			paint: { 'line-color': palette.ink, 'line-width': widthAt(1.3, 1.5, 1.8, 2) }
		}
	];
	return layers;
};

/** Ticks on units that meet the target, so that a grey print reads. */
export const coverageTicks: LayerMaker = () => [
	{
		id: 'coverage-ticks',
		type: 'symbol',
		source: 'ticks',
		layout: { 'icon-image': 'tick', 'icon-size': 1, 'icon-allow-overlap': false }
	}
];
