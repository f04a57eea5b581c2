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

/** Edges of each strip, flattened: those of strip s are `items[start[s]] … items[start[s + 1] - 1]`. */
interface Strips {
	start: Uint32Array;
	items: Uint32Array;
}

/** Cuts the extent along its longer axis into strips, so that only edges that lie near are compared. */
function strips(table: EdgeTable): Strips {
	const extent = (axis: 0 | 1) => {
		let [low, high] = [Infinity, -Infinity];
		for (const point of table.from) {
			const value = point[axis] ?? 0;
			if (value < low) low = value;
			if (value > high) high = value;
		}
		return [low, high] as const;
	};
	const [x, y] = [extent(0), extent(1)];
	const axis = x[1] - x[0] >= y[1] - y[0] ? 0 : 1;
	const [low, high] = axis === 0 ? x : y;
	const count = Math.max(1, Math.floor(table.from.length / 2));
	const scale = high > low ? (count * (1 - 1e-12)) / (high - low) : 0;
	const first = (k: number) =>
		Math.floor((Math.min(table.from[k]?.[axis] ?? 0, table.to[k]?.[axis] ?? 0) - low) * scale);
	const last = (k: number) =>
		Math.floor((Math.max(table.from[k]?.[axis] ?? 0, table.to[k]?.[axis] ?? 0) - low) * scale);
	const start = new Uint32Array(count + 1);
	for (let k = 0; k < table.from.length; k += 1) {
		for (let s = first(k), end = last(k); s <= end; s += 1) start[s + 1] = (start[s + 1] ?? 0) + 1;
	}
	for (let s = 0; s < count; s += 1) start[s + 1] = (start[s + 1] ?? 0) + (start[s] ?? 0);
	const items = new Uint32Array(start[count] ?? 0);
	const fill = start.slice();
	for (let k = 0; k < table.from.length; k += 1) {
		for (let s = first(k), end = last(k); s <= end; s += 1) {
			const at = fill[s] ?? 0;
			items[at] = k;
			fill[s] = at + 1;
		}
	}
	return { start, items };
}

/**
 * Calls `found` for every pair of edges that meet (neighbours of a ring only when they fold back or cross),
 * some pairs more than once, until it returns false.
 */
export function eachMeeting(
	table: EdgeTable,
	found: (meets: Meeting, i: number, j: number) => boolean
): void {
	const { start, items } = strips(table);
	for (let s = 0; s + 1 < start.length; s += 1) {
		for (let a = start[s] ?? 0, end = start[s + 1] ?? 0; a < end; a += 1) {
			const i = items[a] as number;
			const [p, q] = [table.from[i] as Position, table.to[i] as Position];
			const [px = 0, py = 0] = p;
			const [qx = 0, qy = 0] = q;
			const [west, east] = px < qx ? [px, qx] : [qx, px];
			const [south, north] = py < qy ? [py, qy] : [qy, py];
			for (let b = a + 1; b < end; b += 1) {
				const j = items[b] as number;
				const [r, t] = [table.from[j] as Position, table.to[j] as Position];
				const [rx = 0, ry = 0] = r;
				const [tx = 0, ty = 0] = t;
				if ((rx < west && tx < west) || (rx > east && tx > east)) continue;
				if ((ry < south && ty < south) || (ry > north && ty > north)) continue;
				const meets = meeting(p, q, r, t);
				if (!meets) continue;
				const neighbours =
					table.ring[i] === table.ring[j] && (q === r || p === t || samePoint(q, r) || samePoint(p, t));
				if (meets === 'touch' && neighbours && !isPinch(table, i, j)) continue;
				if (!found(meets, i, j)) return;
			}
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
