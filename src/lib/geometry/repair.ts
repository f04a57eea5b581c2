import { FillRule } from 'clipper2-ts/dist/Core.js';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { ringAreaHa } from './area';
import { unionPaths } from './overlay/boolean';
import { clipper2 } from './overlay/clipper2';
import { toPath } from './overlay/grid';
import { checkCoordinates, lineFaults, type Fault } from './validity';

export interface Repaired {
	/** Valid, shells counter-clockwise; without polygons when nothing was left. */
	geometry: MultiPolygon;
	/** What was put right, each code once. */
	faults: readonly Fault[];
}

function same(a: Position | undefined, b: Position | undefined): boolean {
	return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}

/** A ring traced several times over is traced once: its length divides into equal stretches. */
function tracedOnce(open: Position[]): Position[] {
	for (let length = 3; length <= open.length / 2; length += 1) {
		if (open.length % length === 0 && open.every((p, k) => same(p, open[k % length]))) {
			return open.slice(0, length);
		}
	}
	return open;
}

function isLine(open: readonly Position[]): boolean {
	const [ax = 0, ay = 0] = open[0] ?? [];
	const [bx = 0, by = 0] = open.find((p) => !same(p, open[0])) ?? [];
	return open.every((p) => (bx - ax) * ((p[1] ?? 0) - ay) === (by - ay) * ((p[0] ?? 0) - ax));
}

/** Closed, without repeated points; null when no area can be left. */
function cleanRing(ring: readonly Position[], faults: Set<Fault>): Position[] | null {
	const open: Position[] = [];
	let [lastX, lastY] = [NaN, NaN];
	for (const point of ring) {
		const x = point[0] ?? 0;
		const y = point[1] ?? 0;
		if (x === lastX && y === lastY) faults.add('point-repeated');
		else open.push([x, y]);
		lastX = x;
		lastY = y;
	}
	if (open.length > 1 && same(open[0], open.at(-1))) open.pop();
	else if (open.length > 2) faults.add('ring-unclosed');
	const once = tracedOnce(open);
	if (once.length < open.length) faults.add('ring-repeated');
	if (once.length < 3 || isLine(once)) {
		faults.add('ring-without-area');
		return null;
	}
	return [...once, [...(once[0] as Position)]];
}

/** Sums that are the same for every start and direction of a ring; rings that differ in them are not alike. */
function ringSums(ring: readonly Position[]): string {
	let [west, south, sum] = [Infinity, Infinity, 0];
	for (const [x = 0, y = 0] of ring.slice(1)) {
		if (x < west) west = x;
		if (y < south) south = y;
		// Rounded: the order of adding moves the last bits.
		sum += Math.round((x * 31 + y) * 1e7);
	}
	return `${ring.length} ${west} ${south} ${sum}`;
}

/** The same for every start and direction of a ring. */
function ringKey(ring: readonly Position[]): string {
	return ring
		.slice(1)
		.map((p) => p.join(' '))
		.sort()
		.join();
}

/** The rings met so far, to tell one that is given twice. */
class KnownRings {
	readonly #bySums = new Map<string, (readonly Position[])[]>();

	/** True when the ring was there before; it is there from now on. */
	meet(ring: readonly Position[]): boolean {
		const sums = ringSums(ring);
		const alike = this.#bySums.get(sums);
		if (!alike) {
			this.#bySums.set(sums, [ring]);
			return false;
		}
		const key = ringKey(ring);
		if (alike.some((other) => ringKey(other) === key)) return true;
		alike.push(ring);
		return false;
	}
}

/** Clean rings of one polygon, shell first; null when its shell has no area (its holes fall with it). */
function cleanPolygon(rings: readonly (readonly Position[])[], faults: Set<Fault>): Position[][] | null {
	const cleaned: Position[][] = [];
	const known = new KnownRings();
	for (const [index, ring] of rings.entries()) {
		const clean = cleanRing(ring, faults);
		if (!clean && index === 0) return null;
		if (!clean) continue;
		// A ring alone has none to repeat.
		if (rings.length > 1 && known.meet(clean)) faults.add('ring-repeated');
		else cleaned.push(clean);
	}
	return cleaned.length > 0 ? cleaned : null;
}

function wound(polygon: Position[][], faults: Set<Fault>): Position[][] {
	return polygon.map((ring, k) => {
		if (ringAreaHa(ring) > 0 === (k === 0)) return ring;
		faults.add('winding-wrong');
		return [...ring].reverse();
	});
}

/** Faults after which only an overlay tells what is land. */
const CROSSED: readonly Fault[] = ['self-crossing', 'self-touching', 'hole-outside', 'parts-overlap'];

/**
 * Puts a Polygon or MultiPolygon (degrees) right: closes rings, drops repeats and rings without area, winds
 * them the GeoJSON way. Where lines cross, land is what lies inside an odd number of times (even-odd, as the
 * linework method of GEOS MakeValid), polygon by polygon; overlapping parts are united. A valid geometry
 * keeps its coordinates. Throws `coordinate-invalid` for a position that is none, `geometry-tangled`.
 */
export function repair(geometry: Polygon | MultiPolygon): Repaired {
	checkCoordinates(geometry);
	const given = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	const faults = new Set<Fault>();
	const polygons = given
		.map((rings) => cleanPolygon(rings, faults))
		.filter((rings): rings is Position[][] => rings !== null);
	const crossed = lineFaults(polygons);
	for (const fault of crossed) faults.add(fault);
	let coordinates: Position[][][];
	if (CROSSED.some((fault) => crossed.has(fault))) {
		const parts = polygons.map((rings) => unionPaths(rings.map(toPath), FillRule.EvenOdd));
		coordinates = clipper2.write(parts.flat())?.coordinates ?? [];
	} else {
		coordinates = polygons.map((rings) => wound(rings, faults));
	}
	if (coordinates.length === 0) faults.add('polygon-empty');
	return { geometry: { type: 'MultiPolygon', coordinates }, faults: [...faults] };
}
