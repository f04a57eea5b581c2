import type { Position } from 'geojson';
import { zipOf } from '../zip';
import { ByteWriter } from './bytes';
import { dbfOf } from './dbf';
import type { OutCrs } from './out-crs';
import { boxOf, polygonsIn, type OutLayer, type Written } from './out-layer';

const POLYGON = 5;
const HEADER = 100;
type Box = readonly [number, number, number, number];

function record(polygons: readonly Position[][][], box: Box | null): Uint8Array {
	const out = new ByteWriter();
	if (!box) {
		out.int32(0);
		return out.done();
	}
	const rings = polygons.flat();
	out.int32(POLYGON);
	for (const side of box) out.double(side);
	out.int32(rings.length);
	out.int32(rings.reduce((sum, ring) => sum + ring.length, 0));
	let first = 0;
	for (const ring of rings) {
		out.int32(first);
		first += ring.length;
	}
	for (const [x = NaN, y = NaN] of rings.flat()) {
		out.double(x);
		out.double(y);
	}
	return out.done();
}

function header(bytes: number, box: Box): Uint8Array {
	const out = new ByteWriter();
	out.int32(9994, false);
	out.room(20);
	out.int32(bytes / 2, false);
	out.int32(1000);
	out.int32(POLYGON);
	for (const side of box) out.double(side);
	out.room(32);
	return out.done();
}

/** Outlines and their index (ESRI Shapefile Technical Description, 1998): outer rings turn right. */
function shapesOf(layer: OutLayer, crs: OutCrs): { shp: Uint8Array; shx: Uint8Array } {
	const [shp, shx] = [new ByteWriter(), new ByteWriter()];
	const whole: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
	layer.features.forEach(({ geometry }, k) => {
		const polygons = polygonsIn(geometry, crs, 'right');
		const box = boxOf(polygons);
		if (box) {
			for (const side of [0, 1] as const) whole[side] = Math.min(whole[side], box[side]);
			for (const side of [2, 3] as const) whole[side] = Math.max(whole[side], box[side]);
		}
		const content = record(polygons, box);
		shx.int32((HEADER + shp.length) / 2, false);
		shx.int32(content.length / 2, false);
		shp.int32(k + 1, false);
		shp.int32(content.length / 2, false);
		shp.bytes(content);
	});
	const box: Box = whole[0] <= whole[2] ? whole : [0, 0, 0, 0];
	const withHeader = (body: Uint8Array) => {
		const out = new ByteWriter();
		out.bytes(header(HEADER + body.length, box));
		out.bytes(body);
		return out.done();
	};
	return { shp: withHeader(shp.done()), shx: withHeader(shx.done()) };
}

/** A layer as a zipped shapefile: .shp, .shx, .dbf, .prj, .cpg, and what it is as a text. */
export function writeShapefile(layer: OutLayer, crs: OutCrs): Written {
	const { shp, shx } = shapesOf(layer, crs);
	const { bytes: dbf, notes } = dbfOf(layer);
	const text = (content: string) => new TextEncoder().encode(content);
	const files: [string, Uint8Array][] = [
		[`${layer.name}.shp`, shp],
		[`${layer.name}.shx`, shx],
		[`${layer.name}.dbf`, dbf],
		[`${layer.name}.prj`, text(crs.prj)],
		[`${layer.name}.cpg`, text('UTF-8')],
		[`${layer.name}.txt`, text(`${layer.about.join('\r\n')}\r\n`)]
	];
	return { bytes: zipOf(files), notes };
}
