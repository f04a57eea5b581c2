import type { Geometry, Position } from 'geojson';
import type { ToWgs84 } from '../geojson/crs';
import { DEPTHS } from '../geojson/depths';
import { isRecord } from '../geojson/record';
import type { GeoShape } from '../geojson/shape';

const MAX_NESTED = 20;

type Nested = Position | Nested[];

const onGlobe = ([lon = NaN, lat = NaN]: readonly number[]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

/** Of a geometry that could not be read: what programs can open of it, and whether that is all. */
export interface WrittenGeometry {
	/** WGS 84 where its numbers can be moved, else as they stand; null where nothing of it can be written. */
	geometry: Geometry | null;
	/** False where positions were dropped, or left as they stand. */
	whole: boolean;
}

const numberOf = (value: unknown) =>
	typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? Number(value) : NaN;

/** Writes what it can of one geometry. */
class Writer {
	whole = true;

	constructor(private readonly toWgs84: ToWgs84) {}

	#position(value: unknown): Position | null {
		const [x, y] = Array.isArray(value) ? value.slice(0, 2).map(numberOf) : [];
		if (x === undefined || y === undefined || !Number.isFinite(x) || !Number.isFinite(y)) {
			this.whole = false;
			return null;
		}
		try {
			const place = this.toWgs84(x, y);
			if (onGlobe(place)) return [...place];
		} catch {
			// Numbers that no such plane holds stay as they stand.
		}
		this.whole = false;
		return [x, y];
	}

	#nested(value: unknown, depth: number): Nested | null {
		if (depth === 0) return this.#position(value);
		if (!Array.isArray(value)) {
			this.whole = false;
			return null;
		}
		const parts = value.map((one) => this.#nested(one, depth - 1)).filter((one) => one !== null);
		return parts.length > 0 ? parts : null;
	}

	geometry(value: unknown, nested = 0): Geometry | null {
		const type = isRecord(value) ? value['type'] : null;
		if (isRecord(value) && type === 'GeometryCollection' && nested < MAX_NESTED) {
			const given: readonly unknown[] = Array.isArray(value['geometries']) ? value['geometries'] : [];
			const geometries = given.map((one) => this.geometry(one, nested + 1)).filter((one) => one !== null);
			return geometries.length > 0 ? { type, geometries } : null;
		}
		const depth = typeof type === 'string' ? DEPTHS[type] : undefined;
		const coordinates =
			isRecord(value) && depth !== undefined ? this.#nested(value['coordinates'], depth) : null;
		if (coordinates === null) this.whole = false;
		return coordinates && ({ type, coordinates } as Geometry);
	}
}

/** What programs can open of a geometry as its file has it. */
export function writtenGeometry(geometry: unknown, toWgs84: ToWgs84): WrittenGeometry {
	const writer = new Writer(toWgs84);
	const written = writer.geometry(geometry);
	return { geometry: written, whole: writer.whole };
}

const single = <T>(parts: readonly T[]): T | null => (parts.length === 1 ? (parts[0] ?? null) : null);

/** A shape as it was drawn, rings as given; null for one of nothing. */
export function geometryOfShape({
	points,
	lines,
	polygons
}: Pick<GeoShape, 'points' | 'lines' | 'polygons'>): Geometry | null {
	const kinds: Geometry[] = [];
	const [point, line, polygon] = [single(points), single(lines), single(polygons)];
	if (polygon) kinds.push({ type: 'Polygon', coordinates: polygon });
	else if (polygons.length > 0) kinds.push({ type: 'MultiPolygon', coordinates: polygons });
	if (line) kinds.push({ type: 'LineString', coordinates: line });
	else if (lines.length > 0) kinds.push({ type: 'MultiLineString', coordinates: lines });
	if (point) kinds.push({ type: 'Point', coordinates: point });
	else if (points.length > 0) kinds.push({ type: 'MultiPoint', coordinates: points });
	return kinds.length > 1 ? { type: 'GeometryCollection', geometries: kinds } : (kinds[0] ?? null);
}
