import { basename } from 'node:path';
import type { Geometry } from 'geojson';
import { CodedError } from '../../src/lib/domain/errors';
import { gridOf } from '../../src/lib/geometry/vn2000-grids';
import { decodeText } from '../../src/lib/interchange/decode-text';
import type { DossierCrs, DossierLayer } from '../../src/lib/interchange/dossier/dossier';
import type { ReadLayers } from '../../src/lib/interchange/dossier/open-dossier';
import { isRecord } from '../../src/lib/interchange/geojson/record';
import { parseJsonText } from '../../src/lib/interchange/json-text';

function crsOf(member: unknown): DossierCrs | null {
	const properties = isRecord(member) ? member['properties'] : null;
	const said = isRecord(properties) ? String(properties['name'] ?? '') : '';
	if (said === '') return { said: 'WGS 84', crs: { datum: 'wgs84', plane: null } };
	const [, code = ''] = /EPSG:+(\d+)$/.exec(said) ?? [];
	if (code === '4326' || said.endsWith('CRS84')) return { said, crs: { datum: 'wgs84', plane: null } };
	if (code === '4756') return { said, crs: { datum: 'vn2000', plane: null } };
	try {
		const { meridian, scale } = gridOf(Number(code));
		const plane = { kind: 'transverse-mercator', meridian, scale, east: 500_000, north: 0, unit: 1 } as const;
		return { said, crs: { datum: 'vn2000', plane } };
	} catch {
		return { said, crs: null };
	}
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

function layerOf(name: string, bytes: Uint8Array): DossierLayer {
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
		name: basename(name).replace(/\.(geo)?json$/i, ''),
		crs: crsOf(whole['crs']),
		fields: names.map((field) => ({
			name: field,
			type: typeOf(features.map(({ properties }) => properties[field]))
		})),
		features
	};
}

/** The classes of a part kept as GeoJSON, one file each. Throws `format-unsupported` where there are none. */
export const readDossierLayers: ReadLayers = (files) => {
	const readable = files.filter(({ name }) => /\.(geo)?json$/i.test(name));
	if (readable.length === 0)
		throw new CodedError('format-unsupported', { format: 'geodatabase', group: 'gis' });
	return readable.map(({ name, bytes }) => layerOf(name, bytes));
};
