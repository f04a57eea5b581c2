import { CodedError, type ErrorCode } from '../../domain/errors';
import type { JsonText } from '../json-text';
import { asWritten, readCrs, type ToWgs84 } from './crs';
import type { Geometry } from 'geojson';
import type { Place } from '../../location/reading';
import { firstPlace } from '../refused/place-of';
import { writtenGeometry } from '../refused/written-geometry';
import type { Joined } from '../../location/subject';
import { isRecord, type JsonRecord } from './record';
import { readShape, type GeoShape } from './shape';

/** A feature that could be read. `index` is its place in the file, from 0. */
export interface GeoFeature {
	index: number;
	/** The `id` member beside `properties`. */
	id: string | null;
	properties: JsonRecord;
	shape: GeoShape;
	/** For an outline that was joined of lines. */
	joined?: Joined;
}

/** A feature left out, and why; the rest of the file goes on. */
export interface LeftOut {
	index: number;
	id: string | null;
	code: ErrorCode;
	/** What was found in its place, where that is the reason. */
	value?: string;
	/** Where it lies, or the first of it that can be read; null without a place. */
	at?: Place | null;
}

/** What stood in the file of a feature that could not be read. */
export interface RawFeature {
	properties: JsonRecord;
	/** As far as programs can open it. */
	geometry: Geometry | null;
	/** The geometry of the file as text, where not all of it could be written. */
	raw: string | null;
}

/** All of a file: every feature is either read or left out. */
export interface GeoFile {
	features: GeoFeature[];
	leftOut: LeftOut[];
	/** Those of `leftOut` that hold anything, by their index. */
	raws: ReadonlyMap<number, RawFeature>;
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
export function featuresOf(json: unknown): readonly unknown[] {
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

/** So much of a geometry that cannot be written whole is kept as text. */
const MOST_RAW = 20_000;

/** A geometry as text; null for one too long, or nested deeper than text can be made of. */
function textOfRaw(given: unknown): string | null {
	try {
		const text = JSON.stringify(given);
		return text.length > MOST_RAW ? null : text;
	} catch {
		return null;
	}
}

/** What stood in the place of a feature that could not be read; null of a geometry where there was none. */
function rawOf(properties: JsonRecord, given: unknown, toWgs84: ToWgs84): RawFeature {
	const { geometry, whole } = writtenGeometry(given, toWgs84);
	return {
		properties,
		geometry,
		raw: whole || given === undefined || given === null ? null : textOfRaw(given)
	};
}

/** Features as they are read, by their places in the file. */
export class GeoFileMaker {
	readonly #raws = new Map<number, RawFeature>();
	readonly #file = { features: [] as GeoFeature[], leftOut: [] as LeftOut[] };

	/** Reads a geometry of GeoJSON, or leaves the feature out. */
	read(
		index: number,
		id: string | null,
		properties: JsonRecord,
		geometry: unknown,
		toWgs84: ToWgs84
	): GeoFeature | null {
		try {
			const feature = { index, id, properties, shape: readShape(geometry, toWgs84) };
			this.#file.features.push(feature);
			return feature;
		} catch (error) {
			if (!(error instanceof CodedError)) throw error;
			this.lose(
				{ index, id: id ?? textOf(properties['id']), code: error.code },
				rawOf(properties, geometry, toWgs84)
			);
			return null;
		}
	}

	/** One that cannot be read, with what of it is known. */
	lose(why: LeftOut, raw: RawFeature): void {
		this.#file.leftOut.push({ ...why, at: firstPlace(raw.geometry) });
		this.#raws.set(why.index, raw);
	}

	get file(): GeoFile {
		return { ...this.#file, raws: this.#raws };
	}
}

/** The system of a feature of its own, else the one given; null, and lost, where it is none that is read. */
function crsOfFeature(feature: JsonRecord, toWgs84: ToWgs84): ToWgs84 | ErrorCode {
	try {
		return readCrs(feature['crs']) ?? toWgs84;
	} catch (error) {
		if (error instanceof CodedError) return error.code;
		throw error;
	}
}

/** Reads one feature of a list, or leaves it out; null then. `toWgs84`: where it states no system of its own. */
export function readFeature(
	maker: GeoFileMaker,
	feature: unknown,
	index: number,
	toWgs84: ToWgs84
): GeoFeature | null {
	if (!isRecord(feature)) {
		maker.lose({ index, id: null, code: 'feature-invalid' }, { properties: {}, geometry: null, raw: null });
		return null;
	}
	const properties = isRecord(feature['properties']) ? feature['properties'] : {};
	const id = textOf(feature['id']);
	const own = crsOfFeature(feature, toWgs84);
	if (typeof own !== 'string') return maker.read(index, id, properties, feature['geometry'], own);
	maker.lose(
		{ index, id: id ?? textOf(properties['id']), code: own },
		rawOf(properties, feature['geometry'], asWritten)
	);
	return null;
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
	const maker = new GeoFileMaker();
	let index = 0;
	for (const feature of flattened(list)) {
		if (index >= MAX_FEATURES) throw new CodedError('file-too-large', { features: MAX_FEATURES });
		const read = readFeature(maker, feature, index, root ?? assumed);
		// The form of 2008 says by it that no system may be assumed; RFC 7946 that it is WGS 84.
		if (json['crs'] === null) read?.shape.faults.push('crs-null');
		index += 1;
	}
	return maker.file;
}
