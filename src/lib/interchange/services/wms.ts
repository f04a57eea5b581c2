import type { Bounds } from '../../geometry/bounds';
import { boxOf, isMercator } from './mercator';
import type { LayerOffer, TileAsk } from './offer';
import { withQuery } from './query';
import { ServiceError } from './service-error';
import { all, attribute, first, textAt, xmlTree, type XmlNode } from './xml-tree';

/** Pictures are asked for in this size: fewer requests, fewer words of the server cut at an edge. */
const SIZE = 512;

/** Kinds of picture, the one to be preferred first: what is not drawn must be seen through. */
const FORMATS = ['image/png', 'image/png; mode=8bit', 'image/png8', 'image/webp', 'image/gif', 'image/jpeg'];

/** No service that a person chooses from offers more. */
const MOST_LAYERS = 5_000;

/** The address of the capabilities; a version in the address of the service is kept. */
export function wmsCapabilitiesUrl(url: string): string {
	const version = /[?&]version=([\d.]+)/i.exec(url)?.[1] ?? '1.3.0';
	return withQuery(url, { SERVICE: 'WMS', REQUEST: 'GetCapabilities', VERSION: version });
}

/** What a layer takes over from the one it stands in. */
interface Inherited {
	crs: readonly string[];
	bounds: Bounds | null;
	attribution: string | null;
}

const BOUND_TAGS = ['westBoundLongitude', 'southBoundLatitude', 'eastBoundLongitude', 'northBoundLatitude'];

function boundsOf(layer: XmlNode): Bounds | null {
	const wide = first(layer, 'EX_GeographicBoundingBox');
	if (wide) return boxOf(BOUND_TAGS.map((tag) => Number(textAt(wide, tag))));
	const old = first(layer, 'LatLonBoundingBox');
	return old ? boxOf(['minx', 'miny', 'maxx', 'maxy'].map((name) => Number(attribute(old, name)))) : null;
}

interface Asking {
	url: string;
	version: string;
	format: string;
}

/**
 * How a layer is asked for: in web mercator, else in degrees. By 1.3.0 EPSG:4326 has latitude first and CRS:84 longitude;
 * before that longitude always stands first.
 */
function tilesOf(name: string, crs: readonly string[], { url, version, format }: Asking): TileAsk | null {
	const newer = version >= '1.3';
	const mercator = crs.find(isMercator);
	const degrees = crs.find((one) => one === 'CRS:84') ?? crs.find((one) => one === 'EPSG:4326');
	const chosen = mercator ?? degrees;
	if (chosen === undefined) return null;
	const order = mercator ? 'mercator' : newer && chosen === 'EPSG:4326' ? 'lat-lon' : 'lon-lat';
	const asked = withQuery(url, {
		SERVICE: 'WMS',
		REQUEST: 'GetMap',
		VERSION: version,
		LAYERS: name,
		STYLES: '',
		[newer ? 'CRS' : 'SRS']: chosen,
		WIDTH: SIZE,
		HEIGHT: SIZE,
		FORMAT: format,
		TRANSPARENT: 'TRUE',
		EXCEPTIONS: newer ? 'XML' : 'application/vnd.ogc.se_xml'
	});
	return { by: 'wms', url: asked, order };
}

/** Where pictures are asked for: as the document says, but never at another host than the service's. */
function mapAddress(capability: XmlNode | undefined, url: string): string {
	const told = attribute(
		first(capability, 'Request', 'GetMap', 'DCPType', 'HTTP', 'Get', 'OnlineResource'),
		'href'
	);
	return URL.canParse(told) && new URL(told).origin === new URL(url).origin ? told : url;
}

function* layersIn(layer: XmlNode, above: Inherited, asking: Asking): Generator<LayerOffer, void> {
	const own = [...all(layer, 'CRS'), ...all(layer, 'SRS')].flatMap(({ text }) => text.trim().split(/\s+/));
	const here: Inherited = {
		crs: [...new Set([...above.crs, ...own])],
		bounds: boundsOf(layer) ?? above.bounds,
		attribution: textAt(layer, 'Attribution', 'Title') || above.attribution
	};
	const name = textAt(layer, 'Name');
	if (name !== '') {
		const tiles = tilesOf(name, here.crs, asking);
		yield {
			name,
			title: textAt(layer, 'Title') || name,
			attribution: here.attribution,
			bounds: here.bounds,
			map: tiles && { shape: 'raster', tiles, zooms: [0, 22], tileSize: SIZE, inner: [] },
			features: null
		};
	}
	for (const child of all(layer, 'Layer')) yield* layersIn(child, here, asking);
}

/**
 * The named layers of the capabilities of a WMS (1.1.1 or 1.3.0), in their order. A layer in no coordinates that the map
 * can show has `map` null. Throws `not-capabilities` and `no-layers`.
 */
export function readWms(xml: string, url: string): LayerOffer[] {
	const root = xmlTree(xml);
	if (!root || !/^(WMS_Capabilities|WMT_MS_Capabilities)$/.test(root.name))
		throw new ServiceError('not-capabilities', { kind: 'WMS' });
	const capability = first(root, 'Capability');
	const formats = all(first(capability, 'Request', 'GetMap'), 'Format').map(({ text }) => text.trim());
	const asking: Asking = {
		url: mapAddress(capability, url),
		version: attribute(root, 'version') || '1.3.0',
		format: FORMATS.find((format) => formats.includes(format)) ?? 'image/png'
	};
	const none: Inherited = { crs: [], bounds: null, attribution: null };
	const layers = all(capability, 'Layer').flatMap((layer) => [...layersIn(layer, none, asking)]);
	if (layers.length === 0) throw new ServiceError('no-layers');
	return layers.slice(0, MOST_LAYERS);
}
