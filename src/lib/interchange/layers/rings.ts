import type { Geometry, Position } from 'geojson';
import { inRings } from '../../geometry/contains';

type Ring = Position[];

/** Twice the signed area of a ring: positive when it turns left. From its first point, for coordinates of millions. */
function turn(ring: Ring): number {
	const [x0 = 0, y0 = 0] = ring[0] ?? [];
	let sum = 0;
	let [px, py] = [0, 0];
	for (const [x = 0, y = 0] of ring) {
		sum += px * (y - y0) - (x - x0) * py;
		[px, py] = [x - x0, y - y0];
	}
	return sum;
}

export interface Bounded {
	ring: Ring;
	area: number;
	box: [number, number, number, number];
}

/** A ring with its box and twice its signed area. */
export function bounded(ring: Ring): Bounded {
	const box: Bounded['box'] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x = NaN, y = NaN] of ring) {
		box[0] = Math.min(box[0], x);
		box[1] = Math.min(box[1], y);
		box[2] = Math.max(box[2], x);
		box[3] = Math.max(box[3], y);
	}
	return { ring, area: turn(ring), box };
}

/** True when most corners of a ring lie inside another; a shared one may fall either way. */
export function inside(inner: Bounded, outer: Bounded): boolean {
	if (inner.box[0] < outer.box[0] || inner.box[1] < outer.box[1]) return false;
	if (inner.box[2] > outer.box[2] || inner.box[3] > outer.box[3]) return false;
	const step = Math.max(1, Math.floor(inner.ring.length / 9));
	let votes = 0;
	for (let k = 0; k < inner.ring.length; k += step) {
		const [x = NaN, y = NaN] = inner.ring[k] ?? [];
		votes += inRings(x, y, [outer.ring]) ? 1 : -1;
	}
	return votes > 0;
}

const asGeometry = (polygons: Ring[][]): Geometry => {
	const [first, second] = polygons;
	return first && !second
		? { type: 'Polygon', coordinates: first }
		: { type: 'MultiPolygon', coordinates: polygons };
};

/** Holes put into the smallest outer ring that holds them; one that none holds is land. */
function fitted(outer: readonly Bounded[], holes: readonly Bounded[]): Geometry {
	const bySize = [...outer].sort((a, b) => Math.abs(a.area) - Math.abs(b.area));
	const polygons = new Map(outer.map((one) => [one, [one.ring]]));
	const alone: Ring[][] = [];
	for (const hole of holes) {
		const home = bySize.find((one) => inside(hole, one));
		if (home) polygons.get(home)?.push(hole.ring);
		else alone.push([hole.ring]);
	}
	return asGeometry([...polygons.values(), ...alone]);
}

/** Rings of a shapefile: outer ones turn right, holes left. */
export function polygonsByWinding(rings: readonly Ring[]): Geometry {
	const all = rings.map(bounded);
	const outer = all.filter(({ area }) => area <= 0);
	// All turn left: the program knew no rule.
	if (outer.length === 0) return polygonsByNesting(rings);
	return fitted(
		outer,
		all.filter(({ area }) => area > 0)
	);
}

/** Rings whose turn says nothing: one within an odd number of others is a hole. */
export function polygonsByNesting(rings: readonly Ring[]): Geometry {
	const all = rings.map(bounded);
	const depth = (one: Bounded) => all.filter((other) => other !== one && inside(one, other)).length;
	const outer = all.filter((one) => depth(one) % 2 === 0);
	return fitted(
		outer,
		all.filter((one) => !outer.includes(one))
	);
}
