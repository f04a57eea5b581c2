import { CodedError, type ErrorCode } from '../../domain/errors';
import type { JsonText } from '../json-text';
import { asWritten, readCrs, type ToWgs84 } from './crs';
import { isRecord, type JsonRecord } from './record';
import { readShape, type GeoShape } from './shape';

/** A feature that could be read. `index` is its place in the file, from 0. */
export interface GeoFeature {
	index: number;
	/** The `id` member beside `properties`. */
	id: string | null;
	properties: JsonRecord;
	shape: GeoShape;
}

/** A feature left out, and why; the rest of the file goes on. */
export interface LeftOut {
	index: number;
	id: string | null;
	code: ErrorCode;
	/** What was found in its place, where that is the reason. */
	value?: string;
}

/** All of a file: every feature is either read or left out. */
export interface GeoFile {
	features: GeoFeature[];
	leftOut: LeftOut[];
}

/** More than this belongs in a database; said before any geometry is read. */
const MAX_FEATURES = 200_000;

const GEOMETRIES = /^(Multi)?(Point|LineString|Polygon)$|^GeometryCollection$/;

/** Other JSON forms of maps that are taken for GeoJSON, by what gives them away. */
function refuseOtherForms(json: JsonRecord): void {
	if (json['type'] === 'Topology')
		throw new CodedError('format-unsupported', { format: 'topojson', group: 'gis' });
	if ('spatialReference' in json || 'geometryType' in json || 'rings' in json)
		throw new CodedError('format-unsupported', { format: 'esri-json', group: 'gis' });
}

/** The features of a value: a collection, a feature or a bare geometry. Throws `geojson-invalid`. */
function featuresOf(json: unknown): readonly unknown[] {
	if (Array.isArray(json) && json.some(isRecord)) return json;
	if (!isRecord(json)) throw new CodedError('geojson-invalid', { what: 'not-an-object' });
	refuseOtherForms(json);
	const { type, features } = json;
	if (type === 'FeatureCollection' || (type === undefined && Array.isArray(features))) {
		if (!Array.isArray(features)) throw new CodedError('geojson-invalid', { what: 'no-features' });
		return features;
	}
	if (type === 'Feature') return [json];
	if (typeof type === 'string' && GEOMETRIES.test(type)) {
		return [{ type: 'Feature', properties: {}, geometry: json }];
	}
	throw new CodedError('geojson-invalid', { what: 'type' });
}

/** Features of a list, those of collections within it taken out; a bare geometry is a feature without properties. */
function* flattened(list: readonly unknown[]): Generator<unknown> {
	for (const one of list) {
		if (isRecord(one) && one['type'] === 'FeatureCollection' && Array.isArray(one['features'])) {
			for (const inner of one['features'] as unknown[]) {
				yield isRecord(inner) && one['crs'] !== undefined && inner['crs'] === undefined
					? { ...inner, crs: one['crs'] }
					: inner;
			}
		} else if (isRecord(one) && typeof one['type'] === 'string' && GEOMETRIES.test(one['type'])) {
			yield { type: 'Feature', properties: {}, geometry: one };
		} else yield one;
	}
}

/** Text of a number or a text that says something, NFC; null for anything else. */
export function textOf(value: unknown): string | null {
	if (typeof value === 'number' && Number.isFinite(value)) return String(value);
	return typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC').trim() : null;
}

function readFeature(feature: unknown, index: number, toWgs84: ToWgs84): GeoFeature | LeftOut {
	if (!isRecord(feature)) return { index, id: null, code: 'feature-invalid' };
	const properties = isRecord(feature['properties']) ? feature['properties'] : {};
	const id = textOf(feature['id']);
	try {
		const own = readCrs(feature['crs']) ?? toWgs84;
		return { index, id, properties, shape: readShape(feature['geometry'], own) };
	} catch (error) {
		if (error instanceof CodedError) return { index, id: id ?? textOf(properties['id']), code: error.code };
		throw error;
	}
}

/**
 * Reads GeoJSON (RFC 7946, or of 2008 with a `crs`; one object or one a line) into features with WGS 84
 * coordinates. Throws `geojson-invalid`, `geojson-other-crs`, `format-unsupported`, `file-too-large` for the
 * whole file; what is wrong with one feature leaves out that one. `assumed`: what coordinates are where the file
 * does not say.
 */
export function readGeoJson(text: JsonText, assumed: ToWgs84 = asWritten): GeoFile {
	const list = text.kind === 'sequence' ? text.values : featuresOf(text.value);
	const json = text.kind === 'value' && isRecord(text.value) ? text.value : {};
	const root = readCrs(json['crs']);
	const file: GeoFile = { features: [], leftOut: [] };
	let index = 0;
	for (const feature of flattened(list)) {
		if (index >= MAX_FEATURES) throw new CodedError('file-too-large', { features: MAX_FEATURES });
		const read = readFeature(feature, index, root ?? assumed);
		if ('code' in read) file.leftOut.push(read);
		else {
			// The form of 2008 says by it that no system may be assumed; RFC 7946 that it is WGS 84.
			if (json['crs'] === null) read.shape.faults.push('crs-null');
			file.features.push(read);
		}
		index += 1;
	}
	return file;
}
