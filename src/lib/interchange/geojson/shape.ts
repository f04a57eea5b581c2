import type { Position } from 'geojson';
import { CodedError } from '../../domain/errors';
import type { RepairCode, WarningCode } from '../../domain/warnings';
import { asWritten, readCrs, type ToWgs84 } from './crs';
import { readPosition, type PositionNotes } from './position';
import { isRecord } from './record';

/** What a geometry of any kind holds, collections taken apart. WGS 84 [lon, lat], rings as given. */
export interface GeoShape {
	points: [number, number][];
	lines: Position[][];
	polygons: Position[][][];
	/** Codes of what was done to read it. */
	faults: (WarningCode | RepairCode)[];
}

/** No program nests collections deeper. */
const MAX_NESTED = 20;

/** Finer than any drawn or surveyed land: the whole province has fewer at full resolution. */
const MAX_CORNERS = 250_000;

/** How many lists lie round the positions of a type, and where its parts go. */
const TYPES: Readonly<Record<string, { depth: number; into: 'points' | 'lines' | 'polygons' }>> = {
	Point: { depth: 0, into: 'points' },
	MultiPoint: { depth: 1, into: 'points' },
	LineString: { depth: 1, into: 'lines' },
	MultiLineString: { depth: 2, into: 'lines' },
	Polygon: { depth: 2, into: 'polygons' },
	MultiPolygon: { depth: 3, into: 'polygons' }
};

function listOf(value: unknown, where: Readonly<Record<string, number>> = {}): readonly unknown[] {
	if (!Array.isArray(value)) throw new CodedError('coordinate-invalid', where);
	return value;
}

/** Reads positions of one feature. */
class ShapeReader {
	readonly shape: GeoShape = { points: [], lines: [], polygons: [], faults: [] };
	readonly #notes: PositionNotes = { asText: false };
	#corners = 0;

	#line(value: unknown, toWgs84: ToWgs84, where: Readonly<Record<string, number>>): Position[] {
		const list = listOf(value, where);
		this.#corners += list.length;
		if (this.#corners > MAX_CORNERS) throw new CodedError('geometry-too-fine', { corners: MAX_CORNERS });
		return list.map((one, point) => readPosition(one, toWgs84, this.#notes, where, point));
	}

	#rings(value: unknown, toWgs84: ToWgs84, polygon: number): Position[][] {
		return listOf(value, { polygon }).map((ring, k) => this.#line(ring, toWgs84, { polygon, ring: k }));
	}

	/** Tells what was done, once. */
	tell(fault: WarningCode): void {
		if (!this.shape.faults.includes(fault)) this.shape.faults.push(fault);
	}

	add(type: string, coordinates: unknown, toWgs84: ToWgs84): void {
		const { shape } = this;
		if (toWgs84 !== asWritten) this.tell('crs-moved');
		const kind = TYPES[type] as (typeof TYPES)[string];
		const single = kind.depth === { points: 0, lines: 1, polygons: 2 }[kind.into];
		const parts = single ? [coordinates] : listOf(coordinates);
		parts.forEach((part, k) => {
			if (kind.into === 'points') shape.points.push(readPosition(part, toWgs84, this.#notes, {}, k));
			else if (kind.into === 'lines') shape.lines.push(this.#line(part, toWgs84, { line: k }));
			else shape.polygons.push(this.#rings(part, toWgs84, k));
		});
		if (this.#notes.asText) this.tell('coordinates-as-text');
	}
}

/**
 * Reads a geometry of any GeoJSON type. Coordinates moved to WGS 84 are told (`crs-moved`); parts of a
 * collection that are no geometry are left out and told (`geometry-part-missing`). Throws `geometry-missing`, `geometry-unknown`, `geometry-nested`,
 * `geometry-too-fine`, `geojson-other-crs` and what `readPosition` throws.
 */
export function readShape(geometry: unknown, toWgs84: ToWgs84): GeoShape {
	const reader = new ShapeReader();
	const waiting: { value: unknown; toWgs84: ToWgs84; depth: number }[] = [
		{ value: geometry, toWgs84, depth: 0 }
	];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { value, depth } = next;
		if (!isRecord(value) || typeof value['type'] !== 'string') {
			if (depth === 0) throw new CodedError('geometry-missing');
			reader.tell('geometry-part-missing');
			continue;
		}
		const own = readCrs(value['crs']) ?? next.toWgs84;
		if (value['type'] === 'GeometryCollection') {
			if (depth >= MAX_NESTED) throw new CodedError('geometry-nested');
			const parts = listOf(value['geometries']);
			for (let k = parts.length - 1; k >= 0; k -= 1)
				waiting.push({ value: parts[k], toWgs84: own, depth: depth + 1 });
		} else if (Object.hasOwn(TYPES, value['type'])) {
			if (value['coordinates'] === undefined || value['coordinates'] === null)
				throw new CodedError('geometry-missing');
			reader.add(value['type'], value['coordinates'], own);
		} else throw new CodedError('geometry-unknown');
	}
	return reader.shape;
}
