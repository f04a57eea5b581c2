import type { Geometry } from 'geojson';
import { CodedError } from '../../domain/errors';
import { readCode } from '../crs/read-wkt';
import { decodeText, type TextEncoding } from '../decode-text';
import { parseJsonText } from '../json-text';
import type { FileLayer, LayerField, StatedCrs } from '../layers/layer';
import { isRecord } from './record';
import { DEPTHS } from './depths';

/** What the `crs` member of a GeoJSON of 2008 says; without one it is WGS 84. */
function crsOf(member: unknown): StatedCrs {
	const properties = isRecord(member) ? member['properties'] : null;
	const said = isRecord(properties) ? String(properties['name'] ?? '') : '';
	const [, code] = /EPSG:+(\d+)$/.exec(said) ?? [];
	if (code !== undefined) return { ...readCode(Number(code)), said };
	return said === '' || said.endsWith('CRS84')
		? { ...readCode(4326), said: said || 'WGS 84' }
		: { said, crs: null };
}

function typeOf(values: readonly unknown[]): LayerField['type'] {
	const stated = values.filter((value) => value !== null && value !== undefined);
	if (stated.length > 0 && stated.every((value) => typeof value === 'number')) return 'number';
	const isDay = (value: unknown) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value);
	return stated.length > 0 && stated.every(isDay) ? 'date' : 'text';
}

function holds(value: unknown, depth: number): boolean {
	if (!Array.isArray(value)) return false;
	if (depth > 0) return value.every((one) => holds(one, depth - 1));
	return value.length >= 2 && value.every((one) => typeof one === 'number');
}

/** A geometry that is one; anything else is none. */
function geometryOf(value: unknown): Geometry | null {
	const depth = isRecord(value) ? DEPTHS[String(value['type'])] : undefined;
	return isRecord(value) && depth !== undefined && holds(value['coordinates'], depth)
		? (value as unknown as Geometry)
		: null;
}

/** What stands for features in a file: a collection, a feature or geometry alone, or one a line. */
function givenFeatures(values: readonly unknown[]): readonly unknown[] {
	return values.flatMap((value): readonly unknown[] => {
		if (!isRecord(value)) return [value];
		if (Array.isArray(value['features'])) return value['features'] as readonly unknown[];
		if (value['type'] === 'Feature') return [value];
		return geometryOf(value) ? [{ properties: {}, geometry: value }] : [];
	});
}

/**
 * A GeoJSON file as the layer it is, in its own coordinates, before anything is judged of it. Throws `text-encoding`,
 * `json-invalid`, `geojson-invalid` for a file that holds no features.
 */
export function readGeoJsonLayer(
	name: string,
	bytes: Uint8Array,
	encoding: TextEncoding | null = null
): FileLayer {
	const read = parseJsonText(decodeText(bytes, encoding).text);
	const values: readonly unknown[] = read.kind === 'value' ? [read.value] : read.values;
	const given = givenFeatures(values);
	const [whole] = values;
	const collection = isRecord(whole) && Array.isArray(whole['features']);
	if (given.length === 0 && !collection) throw new CodedError('geojson-invalid', { what: 'no-features' });
	const layer: FileLayer = {
		name: name.slice(name.lastIndexOf('/') + 1).replace(/\.[^.]+$/, ''),
		crs: crsOf(isRecord(whole) ? whole['crs'] : null),
		fields: [],
		features: [],
		leftOut: [],
		notes: []
	};
	given.forEach((feature, index) => {
		if (!isRecord(feature)) {
			layer.leftOut.push({ index, id: null, code: 'feature-invalid' });
			return;
		}
		const properties = isRecord(feature['properties']) ? feature['properties'] : {};
		layer.features.push({ index, id: null, properties, geometry: geometryOf(feature['geometry']) });
	});
	const names = new Set(layer.features.flatMap(({ properties }) => Object.keys(properties)));
	layer.fields = [...names].map((field) => ({
		name: field,
		type: typeOf(layer.features.map(({ properties }) => properties[field]))
	}));
	return layer;
}
