import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { OutCell, OutTable } from '../table';
import type { OutCrs } from './out-crs';

/** Land as files hold it. */
export type OutGeometry = Polygon | MultiPolygon;

/** A column: texts, numbers, or days as texts `YYYY-MM-DD`, which only databases tell from other texts. */
export interface OutField {
	/** Small letters of ASCII and `_`, so that it means the same in every format. */
	name: string;
	type: 'text' | 'number' | 'date';
}

export interface OutFeature {
	/** By the order of the fields; null = not known, which files leave empty. */
	values: readonly OutCell[];
	/** WGS 84; null where there is no such land. */
	geometry: OutGeometry | null;
}

/** A layer of areas to be written. */
export interface OutLayer {
	/** Letters of ASCII, digits, `_` and `-`. */
	name: string;
	fields: readonly OutField[];
	features: readonly OutFeature[];
	/** Index of the field that names a feature to people. */
	label: number;
	/** Index of the field that parts a drawing into layers; null for one layer. */
	kind: number | null;
	/** What must be known to read it: what it is, method, day, no legal force. One line each. */
	about: readonly string[];
}

/** A file as written, and what its format could not take. */
export interface Written {
	bytes: Uint8Array;
	notes: readonly WriteNote[];
}

/** Something that had to change for a format, by code; `value` is what it is about. */
export interface WriteNote {
	code: 'field-renamed' | 'text-cut' | 'rows-without-place';
	value: string | number;
}

/** The rows of a layer without their land. */
export const tableOfLayer = ({ fields, features }: OutLayer): OutTable => ({
	head: fields.map(({ name }) => name),
	rows: features.map(({ values }) => values)
});

/** Twice the signed area of a ring, from its first corner: positive when it turns left. */
function turn(ring: readonly Position[]): number {
	const [x0 = 0, y0 = 0] = ring[0] ?? [];
	let [sum, px, py] = [0, 0, 0];
	for (const [x = 0, y = 0] of ring) {
		sum += px * (y - y0) - (x - x0) * py;
		[px, py] = [x - x0, y - y0];
	}
	return sum;
}

/** Polygons of a geometry in a system, to a tenth of a millimetre, closed; outer rings turn left and holes right, or the other way round. */
export function polygonsIn(
	geometry: OutGeometry | null,
	{ fromWgs84, decimals }: OutCrs,
	outer: 'left' | 'right' = 'left'
): Position[][][] {
	if (!geometry) return [];
	// Sines and cosines differ from engine to engine in their last digits: rounded, the files are the same.
	const round = 10 ** decimals;
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	return polygons.map((rings) =>
		rings.map((ring, k) => {
			const moved = ring.map(([lon = NaN, lat = NaN]) =>
				fromWgs84([lon, lat]).map((one) => Math.round(one * round) / round)
			);
			const [first, last] = [moved[0], moved.at(-1)];
			if (first && last && (first[0] !== last[0] || first[1] !== last[1])) moved.push([...first]);
			const left = (k === 0) === (outer === 'left');
			return turn(moved) > 0 === left ? moved : moved.reverse();
		})
	);
}

/** West, south, east and north of polygons; null without any. */
export function boxOf(polygons: readonly (readonly (readonly Position[])[])[]) {
	const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x = NaN, y = NaN] of polygons.flatMap(([shell]) => shell ?? [])) {
		box[0] = Math.min(box[0], x);
		box[1] = Math.min(box[1], y);
		box[2] = Math.max(box[2], x);
		box[3] = Math.max(box[3], y);
	}
	return box[0] <= box[2] ? box : null;
}
