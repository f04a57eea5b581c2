import type { MultiPolygon, Polygon } from 'geojson';
import { isIsoDate, type IsoDate } from '../domain/date';
import { CodedError } from '../domain/errors';
import type { Warning } from '../domain/figure';
import { PRECISIONS, type Precision } from '../domain/precision';
import { repair } from '../geometry/repair';
import type { CoverageArea, CoveragePlan } from './types';

/** A feature left out, and why; the rest of the file goes on. `index` is its place in the file, from 0. */
export interface Quarantined {
	index: number;
	id: string | null;
	code: string;
}

export interface FileRead<T> {
	items: T[];
	quarantine: Quarantined[];
}

interface RawFeature {
	geometry: Polygon | MultiPolygon;
	properties: Record<string, unknown>;
	id: unknown;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The features of a FeatureCollection, a Feature or a bare geometry. Throws `geojson-invalid`. */
function featuresOf(json: unknown): unknown[] {
	if (!isRecord(json)) throw new CodedError('geojson-invalid', { what: 'not-an-object' });
	if (json['type'] === 'FeatureCollection') {
		if (!Array.isArray(json['features'])) throw new CodedError('geojson-invalid', { what: 'no-features' });
		return json['features'];
	}
	if (json['type'] === 'Feature') return [json];
	if (json['type'] === 'Polygon' || json['type'] === 'MultiPolygon') {
		return [{ type: 'Feature', properties: {}, geometry: json }];
	}
	throw new CodedError('geojson-invalid', { what: 'type' });
}

function textOf(value: unknown): string | null {
	if (typeof value === 'number' && Number.isFinite(value)) return String(value);
	return typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC').trim() : null;
}

/** The geometry put right and what was wrong with it, or the code for leaving the feature out. */
function readGeometry(raw: unknown): { geometry: MultiPolygon; faults: readonly string[] } | string {
	if (!isRecord(raw)) return 'geometry-missing';
	if (raw['type'] !== 'Polygon' && raw['type'] !== 'MultiPolygon') return 'geometry-not-polygon';
	if (!Array.isArray(raw['coordinates'])) return 'geometry-missing';
	try {
		const { geometry, faults } = repair(raw as unknown as Polygon | MultiPolygon);
		if (geometry.coordinates.length === 0) return 'geometry-empty';
		return { geometry, faults: faults.filter((fault) => fault !== 'winding-wrong') };
	} catch (error) {
		if (error instanceof CodedError) return error.code;
		throw error;
	}
}

function readFeatures<T>(
	json: unknown,
	kind: string,
	make: (feature: RawFeature & { id: string; name: string; warnings: Warning[] }) => T | null
): FileRead<T> {
	const result: FileRead<T> = { items: [], quarantine: [] };
	const taken = new Set<string>();
	featuresOf(json).forEach((feature, index) => {
		const properties = isRecord(feature) && isRecord(feature['properties']) ? feature['properties'] : {};
		const own = textOf(properties['id']) ?? (isRecord(feature) ? textOf(feature['id']) : null);
		const read = readGeometry(isRecord(feature) ? feature['geometry'] : null);
		if (typeof read === 'string') {
			result.quarantine.push({ index, id: own, code: read });
			return;
		}
		let id = own ?? `${kind}-${index + 1}`;
		const warnings: Warning[] = read.faults.map((code) => ({ code, about: id }));
		if (taken.has(id)) {
			warnings.push({ code: 'id-repeated', about: id });
			id = `${id}#${index + 1}`;
		}
		taken.add(id);
		const name = textOf(properties['name']) ?? id;
		const item = make({ geometry: read.geometry, properties, id, name, warnings });
		if (item) result.items.push(item);
	});
	return result;
}

/** Lines of a file are taken as exact unless its property `precision` says otherwise; that is said. */
function statedPrecision(properties: Record<string, unknown>): { precision: Precision; warnings: Warning[] } {
	const stated = PRECISIONS.find((precision) => precision === properties['precision']);
	if (stated) return { precision: stated, warnings: [] };
	return { precision: 'surveyed', warnings: [{ code: 'precision-not-stated' }] };
}

/**
 * Areas from GeoJSON (parsed): every Polygon or MultiPolygon feature, with `id` and `name`. Bad geometry is
 * put right with warnings; a feature without polygons is quarantined. Throws `geojson-invalid`.
 */
export function readAreas(json: unknown): FileRead<CoverageArea> {
	return readFeatures(json, 'area', ({ id, name, geometry, properties, warnings }) => {
		const stated = statedPrecision(properties);
		return {
			id,
			name,
			level: 'file' as const,
			geometry,
			precision: stated.precision,
			sources: [],
			warnings: [...warnings, ...stated.warnings],
			completeTypes: []
		};
	});
}

/** `null`: does not count. Otherwise the warnings of counting it. */
function approval(properties: Record<string, unknown>, id: string, asOf: IsoDate): Warning[] | null {
	if (textOf(properties['status'])?.toLowerCase() !== 'approved') return null;
	const approved = textOf(properties['approved']);
	if (approved === null) return [{ code: 'approval-date-missing', about: id }];
	if (!isIsoDate(approved)) return [{ code: 'approval-date-unreadable', about: id }];
	return approved <= asOf ? [] : null;
}

/**
 * Plans from GeoJSON (parsed) that count on the day: `status` "approved" and `approved` not after it; an
 * approved plan without a readable date counts, with a warning. Properties `id`, `name`, `type` (default
 * "unknown"). Bad geometry and other features as in `readAreas`. Throws `geojson-invalid`.
 */
export function readPlans(json: unknown, asOf: IsoDate): FileRead<CoveragePlan> {
	return readFeatures(json, 'plan', ({ id, name, geometry, properties, warnings }) => {
		const counted = approval(properties, id, asOf);
		if (!counted) return null;
		return {
			id,
			name,
			type: textOf(properties['type']) ?? 'unknown',
			geometry,
			precision: statedPrecision(properties).precision,
			known: null,
			sources: [],
			warnings: [...warnings, ...counted]
		};
	});
}
