import type { Geometry } from 'geojson';
import { decodeText } from '../decode-text';
import { isRecord } from '../geojson/record';
import { parseJsonText } from '../json-text';
import { readCode } from '../crs/read-wkt';
import type { FileLayer, StatedCrs } from '../layers/layer';
import { openLayers } from '../layers/open-layers';
import type { DossierLayer } from './dossier';
import type { ReadLayers } from './open-dossier';

const JSON_FILE = /\.(geo)?json$/i;

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

function typeOf(values: readonly unknown[]): string {
	const stated = values.filter((value) => value !== null && value !== undefined);
	if (stated.length > 0 && stated.every((value) => typeof value === 'number')) return 'number';
	const isDay = (value: unknown) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value);
	return stated.length > 0 && stated.every(isDay) ? 'date' : 'text';
}

/** Lists round the positions of a geometry, by its type. */
const DEPTHS: Readonly<Record<string, number>> = {
	Point: 0,
	MultiPoint: 1,
	LineString: 1,
	MultiLineString: 2,
	Polygon: 2,
	MultiPolygon: 3
};

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

function jsonLayer(name: string, bytes: Uint8Array): DossierLayer {
	const read = parseJsonText(decodeText(bytes).text);
	const whole = read.kind === 'value' && isRecord(read.value) ? read.value : {};
	const given = Array.isArray(whole['features']) ? (whole['features'] as unknown[]) : [];
	const features = given.filter(isRecord).map((feature, index) => ({
		index,
		properties: isRecord(feature['properties']) ? feature['properties'] : {},
		geometry: geometryOf(feature['geometry'])
	}));
	const names = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
	return {
		name: name.slice(name.lastIndexOf('/') + 1).replace(JSON_FILE, ''),
		crs: crsOf(whole['crs']),
		fields: names.map((field) => ({
			name: field,
			type: typeOf(features.map(({ properties }) => properties[field]))
		})),
		features
	};
}

/** A layer of a file as a class: a record that could not be read keeps its place, without a geometry. */
function classOf({ name, crs, fields, features, leftOut }: FileLayer): DossierLayer {
	const lost = leftOut.map(({ index }) => ({ index, properties: {}, geometry: null }));
	return { name, crs, fields, features: [...features, ...lost].sort((a, b) => a.index - b.index) };
}

/** The classes of a part: one GeoJSON file each, else as the common readers give them. Throws what `openLayers` throws. */
export const readDossierLayers: ReadLayers = async (files) => {
	const json = files.filter(({ name }) => JSON_FILE.test(name));
	if (json.length > 0) return json.map(({ name, bytes }) => jsonLayer(name, bytes));
	const { layers } = await openLayers(files);
	return layers.map(classOf);
};
