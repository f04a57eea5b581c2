import type { Geometry, Position } from 'geojson';
import { CodedError, type ErrorCode } from '../../domain/errors';
import { readCode, readWkt } from '../crs/read-wkt';
import type { JsonRecord } from '../geojson/record';
import type { Budget } from '../layers/budget';
import type { FileLayer, LayerField, StatedCrs } from '../layers/layer';
import { FlatTable } from './flatbuffer';

/** Places of fields in the schema (flatgeobuf.org, header.fbs and feature.fbs, version 3). */
const HEADER = { name: 0, geometryType: 2, columns: 7, count: 8, nodeSize: 9, crs: 10 };
const COLUMN = { name: 0, type: 1 };
const CRS = { organisation: 0, code: 1, name: 2, wkt: 4 };
const FEATURE = { geometry: 0, properties: 1, columns: 2 };
const GEOMETRY = { ends: 0, xy: 1, type: 6, parts: 7 };

const BAD = 0xffffffff;
const NODE_BYTES = 40;
/** No program nests collections deeper. */
const MOST_NESTED = 20;

interface Column {
	name: string;
	type: number;
}

/** By the number of a type: bytes it takes, how it is read; texts and blobs bring their length. */
const NUMBERS: Readonly<
	Record<number, [size: number, read: (view: DataView, at: number) => number | boolean]>
> = {
	0: [1, (view, at) => view.getInt8(at)],
	1: [1, (view, at) => view.getUint8(at)],
	2: [1, (view, at) => view.getUint8(at) !== 0],
	3: [2, (view, at) => view.getInt16(at, true)],
	4: [2, (view, at) => view.getUint16(at, true)],
	5: [4, (view, at) => view.getInt32(at, true)],
	6: [4, (view, at) => view.getUint32(at, true)],
	7: [8, (view, at) => Number(view.getBigInt64(at, true))],
	8: [8, (view, at) => Number(view.getBigUint64(at, true))],
	9: [4, (view, at) => view.getFloat32(at, true)],
	10: [8, (view, at) => view.getFloat64(at, true)]
};
const DATE = 13;
const BINARY = 14;

const fieldType = (type: number): LayerField['type'] => {
	if (type === 2) return 'boolean';
	if (type === DATE) return 'date';
	if (type === BINARY) return 'binary';
	return type in NUMBERS ? 'number' : 'text';
};

function propertiesOf(bytes: Uint8Array, columns: readonly Column[]): JsonRecord {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const values: Record<string, unknown> = Object.fromEntries(columns.map(({ name }) => [name, null]));
	for (let at = 0; at + 2 <= bytes.length;) {
		const column = columns[view.getUint16(at, true)];
		if (!column) throw new RangeError();
		at += 2;
		const number = NUMBERS[column.type];
		if (number) {
			values[column.name] = number[1](view, at);
			at += number[0];
		} else {
			const length = view.getUint32(at, true);
			if (at + 4 + length > bytes.length) throw new RangeError();
			const text = new TextDecoder().decode(bytes.subarray(at + 4, at + 4 + length)).normalize('NFC');
			values[column.name] = column.type === BINARY || text === '' ? null : text;
			if (column.type === DATE) values[column.name] = text.replace(/T00:00:00.*$/, '') || null;
			at += 4 + length;
		}
	}
	return values;
}

function placesOf(table: FlatTable, budget: Budget): Position[] {
	const numbers = table.doubles(GEOMETRY.xy);
	budget.corners(numbers.length / 2);
	return Array.from({ length: Math.floor(numbers.length / 2) }, (_, k) => [
		numbers[2 * k] ?? NaN,
		numbers[2 * k + 1] ?? NaN
	]);
}

function linesOf(table: FlatTable, budget: Budget): Position[][] {
	const places = placesOf(table, budget);
	const ends = table.uints(GEOMETRY.ends);
	if (ends.length === 0) return [places];
	return ends.map((end, k) => places.slice(ends[k - 1] ?? 0, end));
}

function geometryOf(
	table: FlatTable,
	assumed: number,
	budget: Budget,
	nested = 0
): Geometry | null | ErrorCode {
	if (nested > MOST_NESTED) return 'geometry-nested';
	const type = table.byte(GEOMETRY.type) || assumed;
	if (type === 1) {
		const [coordinates] = placesOf(table, budget);
		return coordinates ? { type: 'Point', coordinates } : null;
	}
	if (type === 2) return { type: 'LineString', coordinates: placesOf(table, budget) };
	if (type === 3) return { type: 'Polygon', coordinates: linesOf(table, budget) };
	if (type === 4) return { type: 'MultiPoint', coordinates: placesOf(table, budget) };
	if (type === 5) return { type: 'MultiLineString', coordinates: linesOf(table, budget) };
	if (type !== 6 && type !== 7) return type > 7 && type < 15 ? 'geometry-curved' : 'geometry-unknown';
	const parts = table.tables(GEOMETRY.parts).map((part) => geometryOf(part, 3, budget, nested + 1));
	const bad = parts.find((part) => typeof part === 'string');
	if (typeof bad === 'string') return bad;
	const whole = parts.filter((part): part is Geometry => part !== null && typeof part !== 'string');
	if (type === 7) return { type: 'GeometryCollection', geometries: whole };
	const coordinates = whole.map((part) => (part.type === 'Polygon' ? part.coordinates : []));
	return { type: 'MultiPolygon', coordinates };
}

/** Bytes of the index of a file: its tree packed level by level. */
function indexBytes(count: number, nodeSize: number): number {
	if (nodeSize < 2 || count === 0) return 0;
	let [nodes, level] = [count, count];
	do {
		level = Math.ceil(level / nodeSize);
		nodes += level;
	} while (level > 1);
	return nodes * NODE_BYTES;
}

function crsOf(table: FlatTable | null): StatedCrs | null {
	if (!table) return null;
	const code = table.int32(CRS.code);
	const stated = code > 0 ? readCode(code, table.text(CRS.organisation) || 'EPSG') : null;
	if (stated?.crs) return stated;
	const wkt = table.text(CRS.wkt);
	if (wkt !== '') return readWkt(wkt);
	const name = table.text(CRS.name);
	return stated ?? (name === '' ? null : { said: name, crs: null });
}

const columnsOf = (tables: readonly FlatTable[]): Column[] =>
	tables.map((table) => ({ name: table.text(COLUMN.name), type: table.byte(COLUMN.type) }));

/** What stands before the features of a file. */
export interface FlatHeader {
	/** Bytes of the header itself. */
	bytes: number;
	name: string;
	crs: StatedCrs | null;
	fields: LayerField[];
	/** Number of features it says there are; 0 where it does not say. */
	count: number;
	/** Bytes of the index between header and features. */
	indexBytes: number;
	columns: readonly Column[];
	/** Type of geometry where a feature states none. */
	assumed: number;
}

/** The size of the header, from the first twelve bytes of a file. */
export const headerSizeOf = (bytes: Uint8Array) =>
	new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(8, true);

/** The header of a file of version 3, from its bytes without the size before it. Throws RangeError. */
export function readFlatHeader(bytes: Uint8Array): FlatHeader {
	const header = FlatTable.root(bytes);
	const columns = columnsOf(header.tables(HEADER.columns));
	const count = header.int64(HEADER.count);
	const index = indexBytes(count, header.int16(HEADER.nodeSize, 16));
	if (!Number.isFinite(index)) throw new RangeError();
	return {
		bytes: bytes.length,
		name: header.text(HEADER.name),
		crs: crsOf(header.table(HEADER.crs)),
		fields: columns.map((column) => ({ name: column.name, type: fieldType(column.type) })),
		count,
		indexBytes: index,
		columns,
		assumed: header.byte(HEADER.geometryType)
	};
}

/** A record, or why it cannot be read. */
export type FlatRecord =
	{ properties: JsonRecord; geometry: Geometry | null } | { code: ErrorCode; properties?: JsonRecord };

/** A feature from its bytes without the size before it. Throws `file-too-large`. */
export function readFlatFeature(bytes: Uint8Array, header: FlatHeader, budget: Budget): FlatRecord {
	try {
		const feature = FlatTable.root(bytes);
		const own = feature.tables(FEATURE.columns);
		const properties = propertiesOf(
			feature.bytes(FEATURE.properties),
			own.length > 0 ? columnsOf(own) : header.columns
		);
		const table = feature.table(FEATURE.geometry);
		const geometry = table ? geometryOf(table, header.assumed, budget) : null;
		return typeof geometry === 'string' ? { code: geometry, properties } : { properties, geometry };
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return { code: 'record-invalid' };
	}
}

function readFeatures(
	bytes: Uint8Array,
	from: number,
	header: FlatHeader,
	layer: FileLayer,
	budget: Budget
): void {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let index = 0;
	for (let at = from; at < bytes.length;) {
		const length = at + 4 <= bytes.length ? view.getUint32(at, true) : BAD;
		if (at + 4 + length > bytes.length) {
			layer.notes.push({ code: 'file-torn' });
			return;
		}
		budget.feature();
		const read = readFlatFeature(bytes.subarray(at + 4, at + 4 + length), header, budget);
		if ('code' in read) layer.leftOut.push({ index, id: null, ...read });
		else layer.features.push({ index, id: null, ...read });
		at += 4 + length;
		index += 1;
	}
	if (header.count > index) layer.notes.push({ code: 'file-torn' });
}

/** The layer of a FlatGeobuf file of version 3, its index passed over. Throws `flatgeobuf-invalid`, `file-too-large`. */
export function readFlatGeobuf(name: string, bytes: Uint8Array, budget: Budget): FileLayer {
	try {
		const headerSize = headerSizeOf(bytes);
		if (12 + headerSize > bytes.length) throw new RangeError();
		const header = readFlatHeader(bytes.subarray(12, 12 + headerSize));
		const { crs, fields } = header;
		const from = 12 + headerSize + header.indexBytes;
		const layer: FileLayer = {
			name: header.name || name,
			crs,
			fields,
			features: [],
			leftOut: [],
			notes: []
		};
		if (from > bytes.length) throw new RangeError();
		readFeatures(bytes, from, header, layer, budget);
		return layer;
	} catch (error) {
		throw error instanceof RangeError ? new CodedError('flatgeobuf-invalid') : error;
	}
}
