import type { ErrorCode } from '../../domain/errors';
import type { Geometry, Position } from 'geojson';
import type { Budget } from './budget';
import { arcsThrough } from './arcs';
import { polygonsByNesting } from './rings';

/** No program nests collections deeper. */
const MOST_NESTED = 20;

/** Kinds with arcs in them (ISO 19125 with SQL/MM 3). */
const [CIRCULAR, COMPOUND, CURVE_POLYGON, MULTI_CURVE, MULTI_SURFACE] = [8, 9, 10, 11, 12] as const;

const GROUPS = ['MultiPoint', 'MultiLineString', 'MultiPolygon', 'GeometryCollection'] as const;

class WkbReader {
	readonly #view: DataView;
	#at = 0;
	/** True once an arc was drawn in short straight lines. */
	curved = false;

	constructor(
		bytes: Uint8Array,
		private readonly budget: Budget
	) {
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}

	#count(little: boolean): number {
		const count = this.#view.getUint32(this.#at, little);
		this.#at += 4;
		// Each thing counted takes some bytes: a count beyond them lies.
		if (count > this.#view.byteLength - this.#at) throw new RangeError();
		return count;
	}

	#position(little: boolean, size: number): Position {
		const place = [this.#view.getFloat64(this.#at, little), this.#view.getFloat64(this.#at + 8, little)];
		this.#at += 8 * size;
		return place;
	}

	#line(little: boolean, size: number): Position[] {
		const count = this.#count(little);
		this.budget.corners(count);
		return Array.from({ length: count }, () => this.#position(little, size));
	}

	/** A ring or line: straight, of arcs, or of pieces of both. */
	#curve(depth: number): Position[] {
		const piece = this.read(depth + 1);
		return piece?.type === 'LineString' ? piece.coordinates : [];
	}

	#curves(count: number, depth: number): Position[][] {
		return Array.from({ length: count }, () => this.#curve(depth));
	}

	#withArcs(kind: number, little: boolean, size: number, depth: number): Geometry {
		if (kind === CIRCULAR) {
			this.curved = true;
			const coordinates = arcsThrough(this.#line(little, size));
			this.budget.corners(coordinates.length);
			return { type: 'LineString', coordinates };
		}
		const count = this.#count(little);
		if (kind === COMPOUND) {
			const pieces = this.#curves(count, depth);
			return { type: 'LineString', coordinates: pieces.flatMap((one, k) => (k > 0 ? one.slice(1) : one)) };
		}
		if (kind === CURVE_POLYGON) return { type: 'Polygon', coordinates: this.#curves(count, depth) };
		if (kind === MULTI_CURVE) return { type: 'MultiLineString', coordinates: this.#curves(count, depth) };
		const parts = this.#several(count, depth);
		const rings = parts.flatMap((one) => (one?.type === 'Polygon' ? one.coordinates : []));
		// GDAL 3.8 gives holes of a geodatabase that have arcs as surfaces of their own (OSGeo/gdal, 14277).
		return polygonsByNesting(rings);
	}

	#several(count: number, depth: number): (Geometry | null)[] {
		return Array.from({ length: count }, () => this.read(depth + 1));
	}

	/** null for a geometry without a place. Throws RangeError, and the name of a kind that is not read. */
	read(depth = 0): Geometry | null {
		if (depth > MOST_NESTED) throw new RangeError();
		const little = this.#view.getUint8(this.#at) === 1;
		const written = this.#view.getUint32(this.#at + 1, little);
		this.#at += 5;
		// Flags of PostGIS: heights, measures, a system ahead.
		const [z, m, srid] = [0x80000000, 0x40000000, 0x20000000].map(
			(flag) => Math.floor(written / flag) % 2 === 1
		);
		const iso = Math.floor((written % 0x20000000) / 1000);
		const kind = (written % 0x20000000) % 1000;
		const size = 2 + (z || iso === 1 || iso === 3 ? 1 : 0) + (m || iso === 2 || iso === 3 ? 1 : 0);
		if (srid) this.#at += 4;
		if (kind === 1) {
			const coordinates = this.#position(little, size);
			return coordinates.every(Number.isNaN) ? null : { type: 'Point', coordinates };
		}
		if (kind === 2) return { type: 'LineString', coordinates: this.#line(little, size) };
		if (kind === 3 || kind === 17) {
			const rings = Array.from({ length: this.#count(little) }, () => this.#line(little, size));
			return { type: 'Polygon', coordinates: rings };
		}
		if (kind >= CIRCULAR && kind <= MULTI_SURFACE) return this.#withArcs(kind, little, size, depth);
		if (kind < 4 || (kind > 7 && kind < 15) || kind > 16) throw new TypeError();
		const parts = this.#several(this.#count(little), depth).filter((one) => one !== null);
		// Surfaces of triangles are areas.
		const type = kind > 7 ? 'MultiPolygon' : GROUPS[kind - 4];
		if (type === 'GeometryCollection') return { type, geometries: parts };
		const coordinates = parts.map((one) => ('coordinates' in one ? one.coordinates : []));
		return { type, coordinates } as Geometry;
	}
}

/**
 * A geometry in well-known binary, ISO or of PostGIS, heights dropped, arcs in short straight lines (`drawn` is called
 * for each geometry with arcs); a code where it cannot be read: `geometry-curved` for other curves, `record-invalid`.
 */
export function readWkb(
	bytes: Uint8Array,
	budget: Budget,
	drawn: () => void = () => {}
): Geometry | null | ErrorCode {
	try {
		const reader = new WkbReader(bytes, budget);
		const geometry = reader.read();
		if (reader.curved) drawn();
		return geometry;
	} catch (error) {
		if (error instanceof TypeError) return 'geometry-curved';
		if (error instanceof RangeError) return 'record-invalid';
		throw error;
	}
}
