import type { OutCrs } from './out-crs';
import { polygonsIn, type OutLayer, type Written } from './out-layer';

/**
 * A layer as GeoJSON: of RFC 7946 in WGS 84; in another system of the form of 2008, whose `crs` names it. Heads:
 * the name of the layer and what it is.
 */
export function writeGeoJsonLayer(layer: OutLayer, crs: OutCrs): Written {
	const features = layer.features.map(({ values, geometry }) => {
		const coordinates = polygonsIn(geometry, crs);
		return {
			type: 'Feature',
			properties: Object.fromEntries(layer.fields.map(({ name }, k) => [name, values[k] ?? null])),
			geometry: coordinates.length === 0 ? null : { type: 'MultiPolygon', coordinates }
		};
	});
	const head = {
		type: 'FeatureCollection',
		name: layer.name,
		description: layer.about.join('\n'),
		...(crs.epsg === 4326
			? {}
			: { crs: { type: 'name', properties: { name: `urn:ogc:def:crs:EPSG::${crs.epsg}` } } })
	};
	const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
	const text = `${JSON.stringify(head).slice(0, -1)},"features":[\n${lines}\n]}\n`;
	return { bytes: new TextEncoder().encode(text), notes: [] };
}
