import { TILES, widthAt, type LayerMaker } from '../layer-kit';

/** Rivers, roads and the railway: ± 1 km, for overview only, gone above z13. */
export const context: LayerMaker = (model, palette) => {
	const maxzoom = 13;
	const layers: ReturnType<LayerMaker> = [];
	if (!model.hidden.has('rivers')) {
		layers.push({
			id: 'river',
			type: 'line',
			source: TILES,
			'source-layer': 'river',
			maxzoom,
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: { 'line-color': palette.water, 'line-width': widthAt(0.9, 1.2, 1.6, 2) }
		});
	}
	if (!model.hidden.has('roads')) {
		layers.push({
			id: 'road',
			type: 'line',
			source: TILES,
			'source-layer': 'route',
			maxzoom,
			filter: ['!=', ['get', 'class'], 'railway'],
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: { 'line-color': palette.road, 'line-width': widthAt(0.9, 1.2, 1.6, 2) }
		});
	}
	if (!model.hidden.has('railway')) {
		layers.push({
			id: 'railway',
			type: 'line',
			source: TILES,
			'source-layer': 'route',
			maxzoom,
			filter: ['==', ['get', 'class'], 'railway'],
			paint: {
				'line-color': palette.railway,
				'line-width': widthAt(0.9, 1.2, 1.6, 2),
				'line-dasharray': [7, 3]
			}
		});
	}
	return layers;
};
