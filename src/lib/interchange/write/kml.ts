import type { Position } from 'geojson';
import { outCrs } from './out-crs';
import { polygonsIn, type OutLayer, type Written } from './out-layer';

/** Letters that mean something to XML by their names; what XML cannot hold is left out. */
const escaped = (text: string) =>
	text
		// eslint-disable-next-line no-control-regex
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

function ringXml(ring: readonly Position[], place: 'outer' | 'inner'): string {
	const corners = ring.map((corner) => corner.join(','));
	const line = `<LinearRing><coordinates>${corners.join(' ')}</coordinates></LinearRing>`;
	return `<${place}BoundaryIs>${line}</${place}BoundaryIs>`;
}

/** A layer as KML 2.2 (OGC 12-007), always WGS 84: a placemark each, values as extended data. */
export function writeKml(layer: OutLayer): Written {
	const crs = outCrs(4326);
	const marks = layer.features.map(({ values, geometry }) => {
		const polygons = polygonsIn(geometry, crs).map(
			(rings) =>
				`<Polygon>${rings.map((ring, k) => ringXml(ring, k === 0 ? 'outer' : 'inner')).join('')}</Polygon>`
		);
		const data = layer.fields.flatMap(({ name }, k) => {
			const value = values[k] ?? null;
			return value === null
				? []
				: [`<SimpleData name="${escaped(name)}">${escaped(String(value))}</SimpleData>`];
		});
		return [
			'<Placemark>',
			`<name>${escaped(String(values[layer.label] ?? ''))}</name>`,
			`<ExtendedData><SchemaData schemaUrl="#fields">${data.join('')}</SchemaData></ExtendedData>`,
			polygons.length > 1 ? `<MultiGeometry>${polygons.join('')}</MultiGeometry>` : polygons.join(''),
			'</Placemark>'
		].join('');
	});
	const schema = layer.fields.map(
		({ name, type }) =>
			`<SimpleField name="${escaped(name)}" type="${type === 'number' ? 'double' : 'string'}"/>`
	);
	const text = [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<kml xmlns="http://www.opengis.net/kml/2.2"><Document>',
		`<name>${escaped(layer.name)}</name><description>${escaped(layer.about.join('\n'))}</description>`,
		`<Schema name="fields" id="fields">${schema.join('')}</Schema>`,
		...marks,
		'</Document></kml>',
		''
	].join('\n');
	return { bytes: new TextEncoder().encode(text), notes: [] };
}
