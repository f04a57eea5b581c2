import { BLOCK, BOX, type GridLand } from './grid-land';
import { isLeft, turn } from './turn';

/**
 * Numbers to a crossing of an edge of the first land with one of the second: edge of the first, how far along
 * it (0 to 1), edge of the second, how far along it, x, y, and 1 where the first land's line enters the second
 * land (and the second's leaves the first) or −1 the other way. Flat, because there are very many.
 */
export const CROSSING = 7;

/** How the lines of two lands lie to each other. */
export interface Meeting {
	first: GridLand;
	second: GridLand;
	/** `CROSSING` numbers each. */
	crossings: readonly number[];
	/** How often the second land lies round the first point of each ring of the first (0 or 1 for valid land). */
	firstIn: readonly number[];
	secondIn: readonly number[];
}

/** Places of the boxes of a land that touch those bounds. */
function boxesNear(land: GridLand, west: number, south: number, east: number, north: number): number[] {
	const { boxes, blocks } = land;
	const near: number[] = [];
	for (let k = 0; k < blocks.length; k += 4) {
		if ((blocks[k] as number) > east || (blocks[k + 2] as number) < west) continue;
		if ((blocks[k + 1] as number) > north || (blocks[k + 3] as number) < south) continue;
		const from = (k / 4) * BOX * BLOCK;
		const to = Math.min(from + BOX * BLOCK, boxes.length);
		for (let b = from; b < to; b += BOX) {
			if ((boxes[b] as number) > east || (boxes[b + 2] as number) < west) continue;
			if ((boxes[b + 1] as number) > north || (boxes[b + 3] as number) < south) continue;
			near.push(b);
		}
	}
	return near;
}

/** How often a land lies round a point of another land, which counts as moved by `shift` against it. */
function windingAt(land: GridLand, x: number, y: number, shift: 1 | -1): number {
	if (x < land.west || x > land.east || y < land.south || y > land.north) return 0;
	const { xs, ys, boxes } = land;
	let winding = 0;
	for (const b of boxesNear(land, x, y, Infinity, y)) {
		const end = boxes[b + 5] as number;
		for (let k = boxes[b + 4] as number; k < end; k += 1) {
			const y1 = ys[k] as number;
			const y2 = ys[k + 1] as number;
			const above1 = shift < 0 ? y1 >= y : y1 > y;
			const above2 = shift < 0 ? y2 >= y : y2 > y;
			if (above1 === above2) continue;
			const x1 = xs[k] as number;
			const x2 = xs[k + 1] as number;
			const left = isLeft(turn(x1, y1, x2, y2, x, y), x2 - x1, y2 - y1, shift);
			if (left === above2) winding += above2 ? 1 : -1;
		}
	}
	return winding;
}

function starts(of: GridLand, within: GridLand, shift: 1 | -1): number[] {
	const windings: number[] = [];
	for (let r = 0; r + 1 < of.rings.length; r += 1) {
		const k = of.rings[r] as number;
		windings.push(windingAt(within, of.xs[k] as number, of.ys[k] as number, shift));
	}
	return windings;
}

/** Writes the crossing of two edges, if there is one. */
function cross(a: GridLand, i: number, b: GridLand, j: number, found: number[]): void {
	const ax = a.xs[i] as number;
	const ay = a.ys[i] as number;
	const bx = a.xs[i + 1] as number;
	const by = a.ys[i + 1] as number;
	const cx = b.xs[j] as number;
	const cy = b.ys[j] as number;
	const dx = b.xs[j + 1] as number;
	const dy = b.ys[j + 1] as number;
	const c = turn(ax, ay, bx, by, cx, cy);
	const d = turn(ax, ay, bx, by, dx, dy);
	if (isLeft(c, bx - ax, by - ay, 1) === isLeft(d, bx - ax, by - ay, 1)) return;
	const p = turn(cx, cy, dx, dy, ax, ay);
	const q = turn(cx, cy, dx, dy, bx, by);
	const enters = isLeft(q, dx - cx, dy - cy, -1);
	if (isLeft(p, dx - cx, dy - cy, -1) === enters) return;
	const firstAt = p / (p - q);
	const [x, y] = [ax + firstAt * (bx - ax), ay + firstAt * (by - ay)];
	found.push(i, firstAt, j, c / (c - d), x, y, enters ? 1 : -1);
}

/** Crossings of the edges of one box of each land. */
function crossBoxes(a: GridLand, m: number, b: GridLand, o: number, found: number[]): void {
	const theirs = b.boxes;
	const west = theirs[o] as number;
	const south = theirs[o + 1] as number;
	const east = theirs[o + 2] as number;
	const north = theirs[o + 3] as number;
	const endA = a.boxes[m + 5] as number;
	const endB = theirs[o + 5] as number;
	for (let i = a.boxes[m + 4] as number; i < endA; i += 1) {
		const x1 = a.xs[i] as number;
		const x2 = a.xs[i + 1] as number;
		const left = x1 < x2 ? x1 : x2;
		const right = x1 < x2 ? x2 : x1;
		if (left > east || right < west) continue;
		const y1 = a.ys[i] as number;
		const y2 = a.ys[i + 1] as number;
		const low = y1 < y2 ? y1 : y2;
		const high = y1 < y2 ? y2 : y1;
		if (low > north || high < south) continue;
		for (let j = theirs[o + 4] as number; j < endB; j += 1) {
			const x3 = b.xs[j] as number;
			const x4 = b.xs[j + 1] as number;
			if ((x3 > right && x4 > right) || (x3 < left && x4 < left)) continue;
			const y3 = b.ys[j] as number;
			const y4 = b.ys[j + 1] as number;
			if ((y3 > high && y4 > high) || (y3 < low && y4 < low)) continue;
			cross(a, i, b, j, found);
		}
	}
}

function crossingsOf(a: GridLand, b: GridLand): number[] {
	const found: number[] = [];
	const west = Math.max(a.west, b.west);
	const south = Math.max(a.south, b.south);
	const east = Math.min(a.east, b.east);
	const north = Math.min(a.north, b.north);
	const theirs = boxesNear(b, west, south, east, north);
	if (theirs.length === 0) return found;
	for (const m of boxesNear(a, west, south, east, north)) {
		const w = a.boxes[m] as number;
		const s = a.boxes[m + 1] as number;
		const e = a.boxes[m + 2] as number;
		const n = a.boxes[m + 3] as number;
		for (const o of theirs) {
			if ((b.boxes[o] as number) > e || (b.boxes[o + 2] as number) < w) continue;
			if ((b.boxes[o + 1] as number) > n || (b.boxes[o + 3] as number) < s) continue;
			crossBoxes(a, m, b, o, found);
		}
	}
	return found;
}

/** Compares the lines of two lands. The land of the higher serial counts as moved by (ε, ε²) (see `isLeft`). */
export function meet(one: GridLand, other: GridLand): Meeting {
	const [first, second] = one.serial < other.serial ? [one, other] : [other, one];
	return {
		first,
		second,
		crossings: crossingsOf(first, second),
		firstIn: starts(first, second, -1),
		secondIn: starts(second, first, 1)
	};
}
