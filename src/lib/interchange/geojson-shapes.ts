import type { MultiPolygon, Polygon, Position } from 'geojson';
import { CodedError } from '../domain/errors';
import { repair } from '../geometry/repair';
import type { Paper } from '../location/paper-checks';
import type { Subject } from '../location/subject';
import { statedHa } from './row-place';
import { MAX_ROWS } from './table';

/** A feature as a subject, or the code for leaving it out. */
export type Shape =
	| { name: string; subject: Subject; paper: Paper; faults: readonly string[] }
	| { name: string; code: string };

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Numbers of a file are taken as written to a centimetre. */
const KNOWN = { marginM: 0.01, precision: 'surveyed' } as const;

function isPosition(value: unknown): value is Position {
	return (
		Array.isArray(value) &&
		value.length >= 2 &&
		Math.abs(Number(value[0])) <= 180 &&
		Math.abs(Number(value[1])) <= 90
	);
}

/** The subject of a geometry, and what had to be put right. Throws `coordinate-invalid`, `geometry-unknown`. */
function subjectOf(geometry: unknown): { subject: Subject; faults: readonly string[] } {
	if (!isRecord(geometry)) throw new CodedError('geometry-missing');
	const { type, coordinates } = geometry;
	if (type === 'Point') {
		if (!isPosition(coordinates)) throw new CodedError('coordinate-invalid');
		return {
			subject: { kind: 'point', place: [coordinates[0] ?? 0, coordinates[1] ?? 0], ...KNOWN },
			faults: []
		};
	}
	if (type === 'LineString') {
		const line = Array.isArray(coordinates) && coordinates.every(isPosition) ? coordinates : [];
		if (line.length < 2) throw new CodedError('coordinate-invalid');
		return { subject: { kind: 'line', line, ...KNOWN }, faults: [] };
	}
	if (type !== 'Polygon' && type !== 'MultiPolygon') throw new CodedError('geometry-unknown');
	const { geometry: land, faults } = repair(geometry as unknown as Polygon | MultiPolygon);
	if (land.coordinates.length === 0) throw new CodedError('geometry-empty');
	return {
		subject: { kind: 'area', geometry: land, ...KNOWN },
		faults: faults.filter((fault) => fault !== 'winding-wrong')
	};
}

function textOf(properties: Json, ...keys: string[]): string | null {
	for (const key of keys) {
		const value = properties[key];
		if (typeof value === 'number') return String(value);
		if (typeof value === 'string' && value.trim() !== '') return value.normalize('NFC').trim();
	}
	return null;
}

/** GeoJSON is WGS 84 (RFC 7946); an old `crs` member that says otherwise is refused, not guessed at. */
function refuseOtherCrs(json: Json): void {
	const crs = isRecord(json['crs']) && isRecord(json['crs']['properties']) ? json['crs']['properties'] : {};
	const name = crs['name'];
	if (typeof name === 'string' && !/CRS84|EPSG:+4326$/i.test(name)) {
		throw new CodedError('geojson-other-crs', { crs: name });
	}
}

/**
 * Points, lines and parcels of a GeoJSON object (parsed), each with a name and what its properties `commune` and
 * `area_ha` state. Faults of parcels are put right and told. Throws `geojson-invalid`, `geojson-other-crs`.
 */
export function readShapes(json: unknown): Shape[] {
	if (!isRecord(json)) throw new CodedError('geojson-invalid', { what: 'not-an-object' });
	refuseOtherCrs(json);
	const features: readonly unknown[] =
		json['type'] === 'FeatureCollection' && Array.isArray(json['features'])
			? json['features']
			: json['type'] === 'Feature'
				? [json]
				: 'coordinates' in json
					? [{ properties: {}, geometry: json }]
					: [];
	if (features.length === 0) throw new CodedError('geojson-invalid', { what: 'no-features' });
	if (features.length > MAX_ROWS) throw new CodedError('table-too-large', { rows: features.length });
	return features.map((feature, index): Shape => {
		const record = isRecord(feature) ? feature : {};
		const properties = isRecord(record['properties']) ? record['properties'] : {};
		const name = textOf(properties, 'name', 'ten', 'Name', 'id') ?? String(index + 1);
		const area = textOf(properties, 'area_ha', 'dien_tich');
		const paper = {
			commune: textOf(properties, 'commune', 'xa'),
			areaHa: area === null ? null : statedHa(area)
		};
		try {
			return { name, paper, ...subjectOf(record['geometry']) };
		} catch (error) {
			if (error instanceof CodedError) return { name, code: error.code };
			throw error;
		}
	});
}
