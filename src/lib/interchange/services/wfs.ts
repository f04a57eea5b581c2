import type { Bounds } from '../../geometry/bounds';
import { boxOf } from './mercator';
import type { FeatureAsk, LayerOffer } from './offer';
import { withQuery } from './query';
import { ServiceError } from './service-error';
import { all, attribute, first, textAt, xmlTree, type XmlNode } from './xml-tree';

/** Features of one request. */
export const WFS_PAGE = 1000;

export function wfsCapabilitiesUrl(url: string): string {
	const version = /[?&]version=([\d.]+)/i.exec(url)?.[1] ?? '2.0.0';
	return withQuery(url, { SERVICE: 'WFS', REQUEST: 'GetCapabilities', VERSION: version });
}

const valuesOf = (node: XmlNode | undefined) =>
	[...all(node, 'Value'), ...all(first(node, 'AllowedValues'), 'Value')].map(({ text }) => text.trim());

const operation = (root: XmlNode, name: string) =>
	all(first(root, 'OperationsMetadata'), 'Operation').find((one) => attribute(one, 'name') === name);

const parameter = (node: XmlNode | undefined, name: string) =>
	valuesOf(all(node, 'Parameter').find((one) => attribute(one, 'name').toLowerCase() === name));

/** The kind of GeoJSON among names of formats; null where there is none. */
function geoJsonOf(formats: readonly string[]): string | null {
	const json = formats.filter((format) => /json/i.test(format) && !/callback|javascript|jsonp/i.test(format));
	return json.find((format) => /geo\+?json/i.test(format)) ?? json[0] ?? null;
}

const corner = (type: XmlNode, name: string) =>
	textAt(type, 'WGS84BoundingBox', name).split(/\s+/).map(Number);

/**
 * The types of feature of a WFS (1.1 or 2.0), each as GeoJSON where it can be had, else as GML.
 * Throws `not-capabilities` and `no-layers`.
 */
export function readWfs(xml: string, url: string): LayerOffer[] {
	const root = xmlTree(xml);
	if (root?.name !== 'WFS_Capabilities') throw new ServiceError('not-capabilities', { kind: 'WFS' });
	const version = attribute(root, 'version') || '2.0.0';
	const getFeature = operation(root, 'GetFeature');
	const common = [
		...parameter(getFeature, 'outputformat'),
		...parameter(first(root, 'OperationsMetadata'), 'outputformat')
	];
	const told = all(first(getFeature, 'DCP', 'HTTP'), 'Get').map((get) => attribute(get, 'href'));
	const at = told.find((href) => URL.canParse(href) && new URL(href).origin === new URL(url).origin) ?? url;
	const layers = all(first(root, 'FeatureTypeList'), 'FeatureType').map((type): LayerOffer => {
		const name = textAt(type, 'Name');
		const own = all(first(type, 'OutputFormats'), 'Format').map(({ text }) => text.trim());
		const format = geoJsonOf(own) ?? geoJsonOf(common);
		return {
			name,
			title: textAt(type, 'Title') || name,
			attribution: null,
			bounds: boxOf([...corner(type, 'LowerCorner'), ...corner(type, 'UpperCorner')]),
			map: null,
			features: { by: 'wfs', url: at, version, type: name, format, counts: version >= '2' }
		};
	});
	if (layers.length === 0) throw new ServiceError('no-layers');
	return layers;
}

/** Degrees by their URN: latitude stands first, in an extent and in GML. */
const DEGREES = 'urn:ogc:def:crs:EPSG::4326';

/** The address of a page of features, in degrees; of all of them, up to `most`, as GML, which does not come in pages. */
export function wfsPageUrl(
	ask: Extract<FeatureAsk, { by: 'wfs' }>,
	from: number,
	within: Bounds | null,
	most = WFS_PAGE
): string {
	const newer = ask.version >= '2';
	const box = within && [within[1], within[0], within[3], within[2], DEGREES].join();
	return withQuery(ask.url, {
		SERVICE: 'WFS',
		REQUEST: 'GetFeature',
		VERSION: ask.version,
		[newer ? 'TYPENAMES' : 'TYPENAME']: ask.type,
		SRSNAME: ask.format === null && newer ? DEGREES : 'EPSG:4326',
		...(ask.format === null ? {} : { OUTPUTFORMAT: ask.format }),
		...(newer && ask.format === null ? { COUNT: most } : {}),
		...(newer && ask.format !== null ? { COUNT: most, STARTINDEX: from } : {}),
		...(box ? { BBOX: box } : {})
	});
}
