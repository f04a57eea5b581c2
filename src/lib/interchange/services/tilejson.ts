import { boxOf } from './mercator';
import { plainText, type LayerOffer } from './offer';
import { isRecord } from '../geojson/record';
import { listIn, numberIn, textIn } from './json';
import type { Service } from './service-list';
import { ServiceError } from './service-error';

/** An address from a template beside a document; its braces stay. */
function besides(template: string, url: string): string {
	return URL.canParse(template, url)
		? new URL(template, url).href.replace(/%7B/gi, '{').replace(/%7D/gi, '}')
		: template;
}

const VECTOR = /\.(pbf|mvt)([?#]|$)/i;

/** Names of the layers within vector tiles, as TileJSON and PMTiles state them. */
export function innerLayers(json: unknown): string[] {
	return listIn(json, 'vector_layers').flatMap((layer) => textIn(layer, 'id') ?? []);
}

/** The one layer of a TileJSON document. Throws `not-capabilities`. */
export function readTileJson(json: unknown, { id, url }: Pick<Service, 'id' | 'url'>): LayerOffer[] {
	const [template] = listIn(json, 'tiles');
	if (!isRecord(json) || typeof template !== 'string')
		throw new ServiceError('not-capabilities', { kind: 'TileJSON' });
	const inner = innerLayers(json);
	const vector = inner.length > 0 || VECTOR.test(template) || textIn(json, 'format') === 'pbf';
	const href = besides(template, url);
	const bounds = listIn(json, 'bounds').map(Number);
	return [
		{
			name: id,
			title: textIn(json, 'name') ?? '',
			attribution: plainText(textIn(json, 'attribution') ?? '') || null,
			bounds: boxOf(bounds),
			map: {
				shape: vector ? 'vector' : 'raster',
				tiles: { by: 'template', url: textIn(json, 'scheme') === 'tms' ? href.replace('{y}', '{-y}') : href },
				zooms: [numberIn(json, 'minzoom') ?? 0, numberIn(json, 'maxzoom') ?? 18],
				tileSize: vector ? 512 : (numberIn(json, 'tileSize') ?? 256),
				inner
			},
			features: null
		}
	];
}
