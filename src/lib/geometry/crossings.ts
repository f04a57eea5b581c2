import type { Position } from 'geojson';

/** How two edges meet: a proper crossing, a stretch in common, or a point that is an end of at least one. */
export type Meeting = 'cross' | 'share' | 'touch';

/** Edges of many rings in one table: `from[k]`, `to[k]` are the ends, `ring[k]` the ring it belongs to. */
export interface EdgeTable {
	from: Position[];
	to: Position[];
	ring: number[];
}

export function edgeTable(rings: readonly (readonly Position[])[]): EdgeTable {
	const table: EdgeTable = { from: [], to: [], ring: [] };
	rings.forEach((ring, index) => {
		for (let k = 1; k < ring.length; k += 1) {
			table.from.push(ring[k - 1] as Position);
			table.to.push(ring[k] as Position);
			table.ring.push(index);
		}
	});
	return table;
}

function side(a: Position, b: Position, p: Position): number {
	const [ax = 0, ay = 0] = a;
	return ((b[0] ?? 0) - ax) * ((p[1] ?? 0) - ay) - ((b[1] ?? 0) - ay) * ((p[0] ?? 0) - ax);
}

function between(a: number, b: number, p: number): boolean {
	return (a <= p && p <= b) || (b <= p && p <= a);
}

function onEdge(a: Position, b: Position, p: Position): boolean {
	return between(a[0] ?? 0, b[0] ?? 0, p[0] ?? 0) && between(a[1] ?? 0, b[1] ?? 0, p[1] ?? 0);
}

function overlapAlong(a1: number, a2: number, b1: number, b2: number): number {
	return Math.min(Math.max(a1, a2), Math.max(b1, b2)) - Math.max(Math.min(a1, a2), Math.min(b1, b2));
}

/** How edge p–q meets edge r–s, null when they have no point in common. */
export function meeting(p: Position, q: Position, r: Position, s: Position): Meeting | null {
	const [d1, d2] = [side(p, q, r), side(p, q, s)];
	if ((d1 > 0 && d2 > 0) || (d1 < 0 && d2 < 0)) return null;
	const [d3, d4] = [side(r, s, p), side(r, s, q)];
	if ((d3 > 0 && d4 > 0) || (d3 < 0 && d4 < 0)) return null;
	if (d1 === 0 && d2 === 0) {
		const alongX = overlapAlong(p[0] ?? 0, q[0] ?? 0, r[0] ?? 0, s[0] ?? 0);
		const alongY = overlapAlong(p[1] ?? 0, q[1] ?? 0, r[1] ?? 0, s[1] ?? 0);
		if (alongX < 0 || alongY < 0) return null;
		return alongX > 0 || alongY > 0 ? 'share' : 'touch';
	}
	if (d1 !== 0 && d2 !== 0 && d3 !== 0 && d4 !== 0) return 'cross';
	const touching =
		(d1 === 0 && onEdge(p, q, r)) ||
		(d2 === 0 && onEdge(p, q, s)) ||
		(d3 === 0 && onEdge(r, s, p)) ||
		(d4 === 0 && onEdge(r, s, q));
	return touching ? 'touch' : null;
}

/** The point in which two edges that only touch do so: an end of at least one of them. */
export function touchPoint({ from, to }: EdgeTable, i: number, j: number): Position {
	const [p, q, r, s] = [from[i], to[i], from[j], to[j]] as [Position, Position, Position, Position];
	if (side(r, s, p) === 0 && onEdge(r, s, p)) return p;
	if (side(r, s, q) === 0 && onEdge(r, s, q)) return q;
	return side(p, q, r) === 0 && onEdge(p, q, r) ? r : s;
}

/** Lowest and highest value of every edge along one axis, and of all of them. */
interface Extents {
	low: Float64Array;
	high: Float64Array;
	least: number;
	span: number;
	/** How many edges lie over each other along this axis, on average. */
	depth: number;
}

function extentsAlong(table: EdgeTable, axis: 0 | 1): Extents {
	const count = table.from.length;
	const low = new Float64Array(count);
	const high = new Float64Array(count);
	let [least, greatest, sum] = [Infinity, -Infinity, 0];
	for (let k = 0; k < count; k += 1) {
		const a = (table.from[k] as Position)[axis] ?? 0;
		const b = (table.to[k] as Position)[axis] ?? 0;
		const [from, to] = a < b ? [a, b] : [b, a];
		low[k] = from;
		high[k] = to;
		sum += to - from;
		if (from < least) least = from;
		if (to > greatest) greatest = to;
	}
	const span = greatest - least;
	return { low, high, least, span, depth: span > 0 ? sum / span : count };
}

/** Edges in the order of the strip they begin in: those of strip s are `order[start[s]] … order[start[s + 1] - 1]`. */
interface Strips {
	start: Uint32Array;
	order: Uint32Array;
	stripOf(value: number): number;
}

function stripsAlong({ low, least, span }: Extents): Strips {
	const count = Math.max(1, low.length);
	const scale = span > 0 ? (count * (1 - 1e-12)) / span : 0;
	const stripOf = (value: number) => Math.floor((value - least) * scale);
	const start = new Uint32Array(count + 1);
	for (const value of low) start[stripOf(value) + 1] = (start[stripOf(value) + 1] ?? 0) + 1;
	for (let s = 0; s < count; s += 1) start[s + 1] = (start[s + 1] ?? 0) + (start[s] ?? 0);
	const order = new Uint32Array(low.length);
	const fill = start.slice();
	low.forEach((value, k) => {
		const s = stripOf(value);
		order[fill[s] ?? 0] = k;
		fill[s] = (fill[s] ?? 0) + 1;
	});
	return { start, order, stripOf };
}

/**
 * Calls `found` once for every pair of edges that meet (neighbours of a ring only when they fold back or
 * cross), until it returns false. A sweep along the axis where fewer edges lie over each other.
 */
export function eachMeeting(
	table: EdgeTable,
	found: (meets: Meeting, i: number, j: number) => boolean
): void {
	const [x, y] = [extentsAlong(table, 0), extentsAlong(table, 1)];
	const [along, across] = x.depth <= y.depth ? [x, y] : [y, x];
	const { start, order, stripOf } = stripsAlong(along);
	for (let a = 0; a < order.length; a += 1) {
		const i = order[a] as number;
		const [p, q] = [table.from[i] as Position, table.to[i] as Position];
		const [reach, low, high] = [along.high[i] as number, across.low[i] as number, across.high[i] as number];
		const end = start[stripOf(reach) + 1] ?? order.length;
		for (let b = a + 1; b < end; b += 1) {
			const j = order[b] as number;
			if ((across.low[j] as number) > high || (across.high[j] as number) < low) continue;
			if ((along.low[j] as number) > reach) continue;
			const [r, t] = [table.from[j] as Position, table.to[j] as Position];
			const meets = meeting(p, q, r, t);
			if (!meets) continue;
			const neighbours = table.ring[i] === table.ring[j] && (samePoint(q, r) || samePoint(p, t));
			if (meets === 'touch' && neighbours && !isPinch(table, i, j)) continue;
			if (!found(meets, i, j)) return;
		}
	}
}

function samePoint(a: Position, b: Position): boolean {
	return a[0] === b[0] && a[1] === b[1];
}

/** Two edges of a ring that share an end but do not follow each other: the ring touches itself there. */
function isPinch(table: EdgeTable, i: number, j: number): boolean {
	const ring = table.ring[i];
	const follows = j === i + 1 || i === j + 1;
	if (follows) return false;
	const [low, high] = i < j ? [i, j] : [j, i];
	const closesRing = table.ring[low - 1] !== ring && table.ring[high + 1] !== ring;
	return !closesRing;
}
