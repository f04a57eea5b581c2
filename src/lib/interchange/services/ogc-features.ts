import type { Bounds } from '../../geometry/bounds';
import { boxOf } from './mercator';
import { isRecord } from '../geojson/record';
import { listIn, textIn } from './json';
import { plainText, type LayerOffer } from './offer';
import { joined, withQuery } from './query';
import { ServiceError } from './service-error';

/** Features of one request. */
const PAGE = 1000;

/** The address of the collections, from that of the service or of the collections themselves. */
export function collectionsUrl(url: string): string {
	const bare = new URL(url).pathname.replace(/\/+$/, '');
	return withQuery(bare.endsWith('/collections') ? url : joined(url, 'collections'), { f: 'json' });
}

/** A link of a document of OGC API by its relation; of several, one of GeoJSON. */
function linkOf(json: unknown, rel: string): string | null {
	const links = listIn(json, 'links').filter((link) => textIn(link, 'rel') === rel);
	const chosen = links.find((link) => /geo\+json/.test(textIn(link, 'type') ?? '')) ?? links[0];
	return textIn(chosen, 'href');
}

/** The next page of features; null after the last. */
export function nextPage(json: unknown, url: string): string | null {
	const href = linkOf(json, 'next');
	return href !== null && URL.canParse(href, url) ? new URL(href, url).href : null;
}

/** The collections of features of an OGC API. Throws `not-capabilities` and `no-layers`. */
export function readCollections(json: unknown, url: string): LayerOffer[] {
	if (!isRecord(json) || !Array.isArray(json['collections']))
		throw new ServiceError('not-capabilities', { kind: 'OGC API Features' });
	const base = new URL(collectionsUrl(url));
	base.searchParams.delete('f');
	const layers = listIn(json, 'collections').flatMap((collection): LayerOffer[] => {
		const id = textIn(collection, 'id');
		const kind = textIn(collection, 'itemType') ?? 'feature';
		if (id === null || kind !== 'feature') return [];
		// Links of a service behind another may name hosts that nobody reaches: its own address is taken.
		const items = joined(base.href, `${encodeURIComponent(id)}/items`);
		const [box] = listIn(collection, 'extent', 'spatial', 'bbox');
		return [
			{
				name: id,
				title: textIn(collection, 'title') ?? id,
				attribution: plainText(textIn(collection, 'attribution') ?? '') || null,
				bounds: boxOf(cornersOf(box)),
				map: null,
				features: { by: 'ogc-features', url: items }
			}
		];
	});
	if (layers.length === 0) throw new ServiceError('no-layers');
	return layers;
}

/** West, south, east, north of an extent that may have heights. */
function cornersOf(box: unknown): number[] {
	const values = (Array.isArray(box) ? (box as unknown[]) : []).map(Number);
	return values.length === 6 ? [0, 1, 3, 4].map((k) => values[k] ?? NaN) : values;
}

/** The address of the first page of a collection. */
export function firstPageUrl(url: string, within: Bounds | null): string {
	return withQuery(url, { f: 'json', limit: PAGE, ...(within ? { bbox: within.join() } : {}) });
}
