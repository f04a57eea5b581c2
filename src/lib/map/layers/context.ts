import type { ExpressionSpecification, LineLayerSpecification } from 'maplibre-gl';
import { m } from '../../i18n/paraglide/messages.js';
import type { LayerGroup } from '../../workspace/layer-groups';
import { legendOf, type MapLayer } from '../layer';
import { TILES } from '../layer-kit';
import { LINES, linePaint, type LineLook } from '../line-looks';

/** Rivers, roads and the railway are ± 1 km: for overview only, gone from here on. */
const MAX_ZOOM = 13;

interface Kind {
	id: string;
	group: LayerGroup;
	look: LineLook;
	tiles: 'river' | 'route';
	filter?: ExpressionSpecification;
	layout?: LineLayerSpecification['layout'];
	label: () => string;
}

const ROUND: Kind['layout'] = { 'line-join': 'round', 'line-cap': 'round' };

function contextLine({ id, group, look, tiles, filter, layout, label }: Kind): MapLayer<'line'> {
	return {
		id,
		group,
		parts: {
			line: (_model, palette) => [
				{
					id,
					type: 'line',
					source: TILES,
					'source-layer': tiles,
					maxzoom: MAX_ZOOM,
					...(filter ? { filter } : {}),
					...(layout ? { layout } : {}),
					paint: linePaint(look, palette)
				}
			]
		},
		legend: () =>
			legendOf([{ id, sample: { kind: 'line', line: look }, label: label(), zooms: [0, MAX_ZOOM] }])
	};
}

export const rivers = contextLine({
	id: 'river',
	group: 'rivers',
	look: LINES.river,
	tiles: 'river',
	layout: ROUND,
	label: m.line_river
});

export const roads = contextLine({
	id: 'road',
	group: 'roads',
	look: LINES.road,
	tiles: 'route',
	filter: ['!=', ['get', 'class'], 'railway'],
	layout: ROUND,
	label: m.line_road
});

export const railway = contextLine({
	id: 'railway',
	group: 'railway',
	look: LINES.railway,
	tiles: 'route',
	filter: ['==', ['get', 'class'], 'railway'],
	label: m.line_railway
});
