import type {
	FontFacesSpecification,
	SourceSpecification,
	StyleSpecification,
	VectorSourceSpecification
} from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { MapLayer } from './layer';
import { COMMUNES, TILES } from './layer-kit';
import type { MapModel } from './model';
import { LAYERS, Z_ORDER } from './order';
import { PALETTES } from './palette';
import { scaleText } from './scale-text';

/** Address of the land of communes in an opened archive. */
export const communesOf = (archive: string) => `${archive}/communes`;

/** deck.gl layers go under this one: above every fill and line, below every label. */
export const FIRST_LABEL = 'neighbour-name';

/** True when the reader has hidden the group of a layer. */
export function isHidden({ group }: MapLayer, model: Pick<MapModel, 'hidden'>): boolean {
	return group !== null && model.hidden.has(group);
}

/** How a source stands in the style; one of tiles names the layer of them that is meant. */
export type HoldSource = (
	id: string,
	data: FeatureCollection
) => SourceSpecification | (VectorSourceSpecification & { layer: string });

const asGeoJson: HoldSource = (_id, data) => ({ type: 'geojson', data });

/**
 * The whole MapLibre style as a pure function of the model. Sources of hidden layers stay, and wait. Data stand in it
 * as they are where `hold` does not say otherwise.
 */
export function buildStyle(
	model: MapModel,
	tilesUrl: string,
	fonts: FontFacesSpecification,
	hold: HoldSource = asGeoJson
): StyleSpecification {
	const palette = PALETTES[model.theme];
	const sources: Record<string, SourceSpecification> = {
		[TILES]: { type: 'vector', url: tilesUrl },
		...model.foreign?.sources
	};
	const cut = new Map<string, string>();
	for (const [id, data] of LAYERS.flatMap(({ sources: of }) => Object.entries(of?.(model) ?? {}))) {
		const held = hold(id, data);
		if ('layer' in held) {
			const { layer, ...source } = held;
			sources[id] = source;
			cut.set(id, layer);
		} else sources[id] = held;
	}
	const layers = Z_ORDER.flatMap(({ layer, make }) =>
		isHidden(layer, model) ? [] : make(model, palette).map((one) => scaleText(one, model.textScale))
	);
	if (layers.some((layer) => 'source' in layer && layer.source === COMMUNES))
		sources[COMMUNES] = { type: 'vector', url: communesOf(tilesUrl) };
	return {
		version: 8,
		'font-faces': fonts,
		sources,
		layers: layers.map((layer) => {
			const of = 'source' in layer ? cut.get(layer.source) : undefined;
			const scaled = scaleText(layer, model.textScale);
			return of ? { ...scaled, 'source-layer': of } : scaled;
		})
	};
}
