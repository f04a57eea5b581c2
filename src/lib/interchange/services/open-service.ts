import { ServiceArchive } from './archive';
import { arcgisUrl, readArcgisFeatures, readArcgisMap } from './arcgis';
import { askJson, askText, type Asker } from './ask';
import { exceptionOf } from './exception';
import type { LayerOffer } from './offer';
import { collectionsUrl, readCollections } from './ogc-features';
import { ServiceError } from './service-error';
import type { Service } from './service-list';
import { readTileJson } from './tilejson';
import { readWfs, wfsCapabilitiesUrl } from './wfs';
import { readWms, wmsCapabilitiesUrl } from './wms';
import { readWmts, wmtsCapabilitiesUrl } from './wmts';
import { readXyz } from './xyz';

type Open = (service: Service, asker: Asker, signal?: AbortSignal) => Promise<LayerOffer[]>;

type ReadXml = (xml: string, url: string) => LayerOffer[];

/** By capabilities in XML; an exception in their place says why. */
const byXml =
	(address: (url: string) => string, read: ReadXml): Open =>
	async ({ url, patienceS }, asker, signal) => {
		const xml = await askText(address(url), asker, { patienceS, ...(signal && { signal }) });
		const said = exceptionOf(xml);
		if (said !== null) throw new ServiceError('service-exception', { said });
		return read(xml, url);
	};

const byJson =
	(address: (url: string) => string, read: (json: unknown, service: Service) => LayerOffer[]): Open =>
	async (service, asker, signal) => {
		const options = { patienceS: service.patienceS, ...(signal && { signal }) };
		const { json } = await askJson(address(service.url), asker, options).catch((error: unknown) => {
			// Not even JSON: no document of this protocol stands there.
			if (error instanceof ServiceError && error.code === 'no-json')
				throw new ServiceError('not-capabilities', { kind: KIND_NAMES[service.kind] });
			throw error;
		});
		return read(json, service);
	};

/** Names of protocols, the same in every language. */
export const KIND_NAMES: Readonly<Record<Service['kind'], string>> = {
	wms: 'WMS',
	wmts: 'WMTS',
	xyz: 'XYZ',
	tilejson: 'TileJSON',
	pmtiles: 'PMTiles',
	'arcgis-map': 'ArcGIS MapServer',
	wfs: 'WFS',
	'ogc-features': 'OGC API Features',
	'arcgis-features': 'ArcGIS FeatureServer'
};

const OPEN: Readonly<Record<Service['kind'], Open>> = {
	wms: byXml(wmsCapabilitiesUrl, readWms),
	wmts: byXml(wmtsCapabilitiesUrl, readWmts),
	xyz: (service) => Promise.resolve(readXyz(service)),
	tilejson: byJson((url) => url, readTileJson),
	pmtiles: (service, asker) => new ServiceArchive(service.url, asker, service.patienceS).offer(service),
	'arcgis-map': byJson(arcgisUrl, (json, { url }) => readArcgisMap(json, url)),
	wfs: byXml(wfsCapabilitiesUrl, readWfs),
	'ogc-features': byJson(collectionsUrl, (json, { url }) => readCollections(json, url)),
	'arcgis-features': byJson(arcgisUrl, (json, { url }) => readArcgisFeatures(json, url))
};

/**
 * What a service offers, as its own document says now; with the attribution the site states where it states one. Throws
 * what `ask` throws, `not-capabilities`, `no-layers` and `service-exception`.
 */
export async function openService(
	service: Service,
	asker: Asker,
	signal?: AbortSignal
): Promise<LayerOffer[]> {
	const offers = await OPEN[service.kind](service, asker, signal);
	const { attribution } = service;
	// A group and a layer in it may have one name: the layer is meant.
	const named = [...new Map(offers.map((offer) => [offer.name, offer])).values()];
	return attribution === null ? named : named.map((offer) => ({ ...offer, attribution }));
}
