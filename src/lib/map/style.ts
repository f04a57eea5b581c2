import type { FontFacesSpecification, GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { MapLayer } from './layer';
import { TILES } from './layer-kit';
import type { MapModel } from './model';
import { LAYERS, Z_ORDER } from './order';
import { PALETTES } from './palette';
import { scaleText } from './scale-text';

/** deck.gl layers go under this one: above every fill and line, below every label. */
export const FIRST_LABEL = 'neighbour-name';

/** True when the reader has hidden the group of a layer. */
export function isHidden({ group }: MapLayer, model: Pick<MapModel, 'hidden'>): boolean {
	return group !== null && model.hidden.has(group);
}

function geojson(data: GeoJSONSourceSpecification['data']): GeoJSONSourceSpecification {
	return { type: 'geojson', data };
}

/** The whole MapLibre style as a pure function of the model. Sources of hidden layers stay, and wait. */
export function buildStyle(
	model: MapModel,
	tilesUrl: string,
	fonts: FontFacesSpecification
): StyleSpecification {
	const palette = PALETTES[model.theme];
	const sources = LAYERS.flatMap(({ sources: of }) => Object.entries(of?.(model) ?? {})).map(
		([id, data]) => [id, geojson(data)] as const
	);
	return {
		version: 8,
		'font-faces': fonts,
		sources: { [TILES]: { type: 'vector', url: tilesUrl }, ...Object.fromEntries(sources) },
		layers: Z_ORDER.flatMap(({ layer, make }) =>
			isHidden(layer, model) ? [] : make(model, palette).map((one) => scaleText(one, model.textScale))
		)
	};
}
