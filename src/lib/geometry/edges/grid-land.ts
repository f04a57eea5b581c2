import type { MultiPolygon, Position } from 'geojson';
import { areaUnderEdge } from '../area';
import { STEPS_PER_DEGREE } from '../overlay/grid';

/** Edges to a box: few enough to compare one by one, many enough to skip land far away. */
const RUN = 8;
/** Boxes to a box of boxes, by which large land is searched. */
export const BLOCK = 16;
/** Numbers to a box: west, south, east, north, first edge, edge after the last. */
export const BOX = 6;

/**
 * Land as flat arrays on the integer grid of `STEPS_PER_DEGREE`. Rings follow each other, each closed by its
 * first point again; edge `e` runs from point `e` to point `e + 1` and no edge leaves the last point of a ring.
 */
export interface GridLand {
	/** Order of the lands of an arrangement, for ties (see `isLeft`). */
	serial: number;
	xs: Float64Array;
	ys: Float64Array;
	/** Areas under the edges before each point, for runs of edges at once; in the unit of `edgeSum`. */
	sums: Float64Array;
	/** First point of each ring, then the number of points. */
	rings: readonly number[];
	/** Boxes of runs of edges, `BOX` numbers each. */
	boxes: Float64Array;
	/** Boxes of `BLOCK` boxes each, four numbers to one. */
	blocks: Float64Array;
	west: number;
	south: number;
	east: number;
	north: number;
}

/** Area under an edge from grid points, over the parallel whose authalic value is `q0` (see `toHa`). */
export function edgeSum(x1: number, y1: number, x2: number, y2: number, q0: number): number {
	const lon1 = x1 / STEPS_PER_DEGREE;
	const lon2 = x2 / STEPS_PER_DEGREE;
	return areaUnderEdge(lon1, y1 / STEPS_PER_DEGREE, lon2, y2 / STEPS_PER_DEGREE) - (lon1 - lon2) * q0;
}

/** Distinct points of a ring on the grid, closed; empty when it has no land. */
function writeRing(ring: readonly Position[], xs: number[], ys: number[]): boolean {
	const first = xs.length;
	for (const point of ring) {
		const x = Math.round((point[0] ?? 0) * STEPS_PER_DEGREE);
		const y = Math.round((point[1] ?? 0) * STEPS_PER_DEGREE);
		if (xs.length > first && xs[xs.length - 1] === x && ys[ys.length - 1] === y) continue;
		xs.push(x);
		ys.push(y);
	}
	if (xs.length - first > 3) return true;
	xs.length = first;
	ys.length = first;
	return false;
}

/** The box round boxes that follow each other `step` numbers apart. */
function around(boxes: readonly number[], step: number, from: number, to: number) {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let b = from; b < to; b += step) {
		west = Math.min(west, boxes[b] as number);
		south = Math.min(south, boxes[b + 1] as number);
		east = Math.max(east, boxes[b + 2] as number);
		north = Math.max(north, boxes[b + 3] as number);
	}
	return [west, south, east, north] as const;
}

/** Valid polygons, wound the GeoJSON way, as flat arrays. `q0`: see `edgeSum`. */
export function toGridLand({ coordinates }: MultiPolygon, serial: number, q0: number): GridLand {
	const [px, py, rings]: [number[], number[], number[]] = [[], [], []];
	for (const polygon of coordinates) {
		for (const ring of polygon) {
			const first = px.length;
			if (writeRing(ring, px, py)) rings.push(first);
		}
	}
	rings.push(px.length);
	const [xs, ys] = [new Float64Array(px), new Float64Array(py)];
	const sums = new Float64Array(px.length);
	const boxes: number[] = [];
	for (let r = 0; r + 1 < rings.length; r += 1) {
		const first = rings[r] as number;
		const last = (rings[r + 1] as number) - 1;
		for (let start = first; start < last; start += RUN) {
			const end = Math.min(start + RUN, last);
			let w = xs[start] as number;
			let s = ys[start] as number;
			let e = w;
			let n = s;
			let sum = sums[start] as number;
			for (let k = start; k < end; k += 1) {
				const x = xs[k + 1] as number;
				const y = ys[k + 1] as number;
				sum += edgeSum(xs[k] as number, ys[k] as number, x, y, q0);
				sums[k + 1] = sum;
				if (x < w) w = x;
				if (x > e) e = x;
				if (y < s) s = y;
				if (y > n) n = y;
			}
			boxes.push(w, s, e, n, start, end);
		}
		if (last + 1 < px.length) sums[last + 1] = sums[last] as number;
	}
	const blocks: number[] = [];
	for (let b = 0; b < boxes.length; b += BOX * BLOCK) {
		blocks.push(...around(boxes, BOX, b, Math.min(b + BOX * BLOCK, boxes.length)));
	}
	const [west, south, east, north] = around(blocks, 4, 0, blocks.length);
	const found = { boxes: new Float64Array(boxes), blocks: new Float64Array(blocks) };
	return { serial, xs, ys, sums, rings, ...found, west, south, east, north };
}
