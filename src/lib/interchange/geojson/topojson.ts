import type { Geometry, Position } from 'geojson';
import { CodedError } from '../../domain/errors';
import { WGS84 } from '../crs/file-crs';
import { decodeText, type TextEncoding } from '../decode-text';
import { parseJsonText } from '../json-text';
import type { Budget } from '../layers/budget';
import type { FileLayer, LayerField, LayerFeature, LostRecord } from '../layers/layer';
import { textOf } from './features';
import { isRecord, type JsonRecord } from './record';

/** How many lists lie round the arcs of a type. */
const DEPTHS: Readonly<Record<string, number>> = {
	LineString: 1,
	MultiLineString: 2,
	Polygon: 2,
	MultiPolygon: 3
};
/** No program nests collections deeper. */
const MOST_NESTED = 20;

const listOf = (value: unknown): readonly unknown[] => {
	if (!Array.isArray(value)) throw new CodedError('coordinate-invalid');
	return value;
};

/** The geometries of one topology (TopoJSON format 1.0), arcs put together. */
class Topology {
	readonly #arcs: readonly unknown[];
	readonly #scale: readonly [number, number];
	readonly #shift: readonly [number, number];
	readonly #quantised: boolean;
	readonly #made = new Map<number, Position[]>();

	constructor(
		json: JsonRecord,
		private readonly budget: Budget
	) {
		this.#arcs = listOf(json['arcs'] ?? []);
		const transform = isRecord(json['transform']) ? json['transform'] : null;
		const pair = (value: unknown, or: number): [number, number] => {
			const [a = or, b = or] = Array.isArray(value) ? value.map(Number) : [];
			return [a, b];
		};
		this.#quantised = transform !== null;
		this.#scale = pair(transform?.['scale'], 1);
		this.#shift = pair(transform?.['translate'], 0);
	}

	#place(x: number, y: number): Position {
		return [x * this.#scale[0] + this.#shift[0], y * this.#scale[1] + this.#shift[1]];
	}

	#arc(index: number): Position[] {
		const known = this.#made.get(index);
		if (known) return known;
		let [x, y] = [0, 0];
		const places = listOf(this.#arcs[index]).map((one) => {
			const [dx = NaN, dy = NaN] = listOf(one).map(Number);
			[x, y] = this.#quantised ? [x + dx, y + dy] : [dx, dy];
			return this.#place(x, y);
		});
		this.#made.set(index, places);
		return places;
	}

	/** Arcs one behind the other; a negative one backwards. */
	#line(arcs: unknown): Position[] {
		const line: Position[] = [];
		for (const one of listOf(arcs)) {
			if (typeof one !== 'number' || !Number.isInteger(one)) throw new CodedError('coordinate-invalid');
			const places = one < 0 ? [...this.#arc(~one)].reverse() : this.#arc(one);
			this.budget.corners(places.length);
			for (const place of line.length > 0 ? places.slice(1) : places) line.push(place);
		}
		return line;
	}

	#nested(value: unknown, depth: number): unknown[] {
		return depth === 1 ? this.#line(value) : listOf(value).map((one) => this.#nested(one, depth - 1));
	}

	/** Throws `geometry-nested`, `geometry-unknown`, `coordinate-invalid`. */
	geometry(json: JsonRecord, nested = 0): Geometry | null {
		const { type } = json;
		if (type === null || type === undefined) return null;
		if (type === 'GeometryCollection') {
			if (nested >= MOST_NESTED) throw new CodedError('geometry-nested');
			const parts = listOf(json['geometries']).filter(isRecord);
			const geometries = parts.map((one) => this.geometry(one, nested + 1)).filter((one) => one !== null);
			return { type, geometries };
		}
		const place = (one: unknown) => {
			const [x = NaN, y = NaN] = listOf(one).map(Number);
			return this.#place(x, y);
		};
		if (type === 'Point') return { type, coordinates: place(json['coordinates']) };
		if (type === 'MultiPoint') return { type, coordinates: listOf(json['coordinates']).map(place) };
		const depth = DEPTHS[String(type)];
		if (depth === undefined) throw new CodedError('geometry-unknown');
		return { type, coordinates: this.#nested(json['arcs'], depth) } as Geometry;
	}
}

function layerOf(name: string, object: JsonRecord, topology: Topology, budget: Budget): FileLayer {
	const list = object['type'] === 'GeometryCollection' ? listOf(object['geometries']) : [object];
	const fields = new Map<string, LayerField['type']>();
	const leftOut: LostRecord[] = [];
	const features = list.flatMap((one, index): LayerFeature[] => {
		budget.feature();
		if (!isRecord(one)) {
			leftOut.push({ index, id: null, code: 'feature-invalid' });
			return [];
		}
		const id = textOf(one['id']);
		const properties = isRecord(one['properties']) ? one['properties'] : {};
		for (const [key, value] of Object.entries(properties))
			fields.set(key, typeof value === 'number' ? 'number' : 'text');
		try {
			return [{ index, id, properties, geometry: topology.geometry(one) }];
		} catch (error) {
			if (!(error instanceof CodedError) || error.code === 'file-too-large') throw error;
			leftOut.push({ index, id, code: error.code, properties });
			return [];
		}
	});
	return {
		name,
		crs: { said: 'EPSG:4326', crs: WGS84 },
		fields: [...fields].map(([field, type]) => ({ name: field, type })),
		features,
		leftOut,
		notes: []
	};
}

/** The objects of a TopoJSON file, each a layer, WGS 84. Throws `topojson-invalid`, `json-invalid`, `text-encoding`, `file-too-large`. */
export function readTopoJson(bytes: Uint8Array, encoding: TextEncoding | null, budget: Budget): FileLayer[] {
	const text = parseJsonText(decodeText(bytes, encoding).text);
	const json = text.kind === 'value' && isRecord(text.value) ? text.value : {};
	const { type, objects } = json;
	if (type !== 'Topology' || !isRecord(objects)) throw new CodedError('topojson-invalid');
	const topology = new Topology(json, budget);
	return Object.entries(objects).flatMap(([name, object]) =>
		isRecord(object) ? [layerOf(name.normalize('NFC'), object, topology, budget)] : []
	);
}
