import type { Position } from 'geojson';
import { ByteWriter } from './bytes';
import { FlatBuilder, type FlatField } from './flatbuffer';
import type { OutCrs } from './out-crs';
import { boxOf, polygonsIn, type OutFeature, type OutLayer, type Written } from './out-layer';

const MAGIC = [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x01];
const POLYGON = 3;
const MULTI_POLYGON = 6;
const DOUBLE = 10;
const STRING = 11;

/** What stands before the features of a file: those of `layer` are counted, 0 where it does not hold them. */
export function flatGeobufHead(layer: OutLayer, crs: OutCrs, box: readonly number[] | null): Uint8Array {
	const out = new ByteWriter();
	out.bytes(MAGIC);
	out.bytes(headerOf(layer, crs, box));
	return out.done();
}

function headerOf(layer: OutLayer, crs: OutCrs, box: readonly number[] | null): Uint8Array {
	const out = new FlatBuilder();
	const columns = layer.fields.map(({ name, type }) =>
		out.table({ 0: { at: out.text(name) }, 1: { size: 1, value: type === 'number' ? DOUBLE : STRING } })
	);
	const system = {
		0: { at: out.text('EPSG') },
		1: { size: 4 as const, value: crs.epsg },
		2: { at: out.text(crs.name) },
		4: { at: out.text(crs.wkt) }
	};
	const fields: Record<number, FlatField> = {
		0: { at: out.text(layer.name) },
		2: { size: 1, value: MULTI_POLYGON },
		7: { at: out.tables(columns) },
		8: { size: 8, value: layer.features.length },
		// No index: the layers written here are read whole.
		9: { size: 2, value: 0 },
		10: { at: out.table(system) },
		12: { at: out.text(layer.about.join('\n')) }
	};
	if (box) fields[1] = { at: out.doubles(box) };
	return out.done(out.table(fields));
}

function partOf(out: FlatBuilder, rings: readonly Position[][]): number {
	let end = 0;
	const ends = rings.map((ring) => (end += ring.length));
	const xy = out.doubles(rings.flat().flatMap(([x = NaN, y = NaN]) => [x, y]));
	const one = { 1: { at: xy }, 6: { size: 1 as const, value: POLYGON } };
	return out.table(rings.length > 1 ? { 0: { at: out.uints(ends) }, ...one } : one);
}

function valuesOf({ fields }: OutLayer, { values }: OutFeature): Uint8Array {
	const out = new ByteWriter();
	fields.forEach(({ type }, k) => {
		const value = values[k] ?? null;
		if (value === null) return;
		out.uint16(k);
		if (type === 'number') out.double(Number(value));
		else {
			const text = new TextEncoder().encode(String(value).normalize('NFC'));
			out.uint32(text.length);
			out.bytes(text);
		}
	});
	return out.done();
}

/** A feature with its polygons in the system of the file. */
export function flatGeobufFeature(
	layer: OutLayer,
	feature: OutFeature,
	polygons: readonly Position[][][]
): Uint8Array {
	const out = new FlatBuilder();
	const values = { 1: { at: out.bytes(valuesOf(layer, feature)) } };
	if (polygons.length === 0) return out.done(out.table(values));
	const parts = out.tables(polygons.map((rings) => partOf(out, rings)));
	const geometry = out.table({ 6: { size: 1, value: MULTI_POLYGON }, 7: { at: parts } });
	return out.done(out.table({ 0: { at: geometry }, ...values }));
}

/** A layer as FlatGeobuf of version 3, without index. */
export function writeFlatGeobuf(layer: OutLayer, crs: OutCrs): Written {
	const shapes = layer.features.map(({ geometry }) => polygonsIn(geometry, crs));
	const out = new ByteWriter();
	out.bytes(flatGeobufHead(layer, crs, boxOf(shapes.flat())));
	layer.features.forEach((feature, k) => out.bytes(flatGeobufFeature(layer, feature, shapes[k] ?? [])));
	return { bytes: out.done(), notes: [] };
}
