import type { Geometry, Position } from 'geojson';
import { CodedError, type ErrorCode } from '../../domain/errors';
import type { Budget } from '../layers/budget';
import type { LayerNote } from '../layers/layer';
import { polygonsByWinding } from '../layers/rings';

/** Geometries of the records in their order; the code of why one could not be read. */
export interface Shapes {
	records: (Geometry | null | ErrorCode)[];
	notes: LayerNote[];
}

const HEADER = 100;

function points(view: DataView, at: number, count: number): Position[] {
	const found: Position[] = new Array<Position>(count);
	for (let k = 0; k < count; k += 1) {
		found[k] = [view.getFloat64(at + 16 * k, true), view.getFloat64(at + 16 * k + 8, true)];
	}
	return found;
}

/** Points of each part, by the index of its first. */
function parts(view: DataView, budget: Budget): Position[][] {
	const [partCount, pointCount] = [view.getInt32(36, true), view.getInt32(40, true)];
	const from = 44 + 4 * partCount;
	if (partCount < 0 || pointCount < 0 || from + 16 * pointCount > view.byteLength) throw new RangeError();
	budget.corners(pointCount);
	const all = points(view, from, pointCount);
	const starts = Array.from({ length: partCount }, (_, k) => view.getInt32(44 + 4 * k, true));
	if (starts.some((start, k) => start < (starts[k - 1] ?? 0) || start > pointCount)) throw new RangeError();
	return starts
		.map((start, k) => all.slice(start, starts[k + 1] ?? pointCount))
		.filter(({ length }) => length > 0);
}

/** Type without its heights and measures: 15 and 25 are polygons as 5 is. */
const plainType = (type: number) => (type > 10 && type < 30 ? type % 10 : type);

function shapeOf(view: DataView, budget: Budget): Geometry | null | ErrorCode {
	const type = plainType(view.getInt32(0, true));
	if (type === 0) return null;
	if (type === 1) {
		budget.corners(1);
		return { type: 'Point', coordinates: [view.getFloat64(4, true), view.getFloat64(12, true)] };
	}
	if (type === 8) {
		const count = view.getInt32(36, true);
		if (count < 0 || 40 + 16 * count > view.byteLength) return 'record-invalid';
		budget.corners(count);
		return { type: 'MultiPoint', coordinates: points(view, 40, count) };
	}
	if (type !== 3 && type !== 5) return 'geometry-unknown';
	const lines = parts(view, budget);
	if (lines.length === 0) return null;
	if (type === 5) return polygonsByWinding(lines);
	const [line, second] = lines;
	return line && !second
		? { type: 'LineString', coordinates: line }
		: { type: 'MultiLineString', coordinates: lines };
}

/**
 * Geometries of a .shp (ESRI Shapefile Technical Description, 1998), heights and measures dropped. A record whose
 * numbers do not fit is told, and the rest goes on; a file cut short ends with the note `file-torn`. Throws
 * `shapefile-invalid`, `file-too-large`.
 */
export function readShp(bytes: Uint8Array, budget: Budget): Shapes {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < HEADER || view.getInt32(0) !== 9994) throw new CodedError('shapefile-invalid');
	const shapes: Shapes = { records: [], notes: [] };
	let at = HEADER;
	while (at + 12 <= bytes.length) {
		const length = 2 * view.getInt32(at + 4);
		if (length < 4 || at + 8 + length > bytes.length) break;
		budget.feature();
		try {
			shapes.records.push(shapeOf(new DataView(bytes.buffer, bytes.byteOffset + at + 8, length), budget));
		} catch (error) {
			if (!(error instanceof RangeError)) throw error;
			shapes.records.push('record-invalid');
		}
		at += 8 + length;
	}
	const said = 2 * view.getInt32(24);
	if (at < bytes.length || said > bytes.length) shapes.notes.push({ code: 'file-torn' });
	return shapes;
}
