import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { CodedError } from '../domain/errors';
import { eachMeeting, edgeTable, touchPoint } from './crossings';
import { boundsOf } from './bounds';
import { EdgeIndex } from './edge-index';
import { Touches } from './vertex-crossings';

/** What can be wrong with a polygon and put right; the codes of the warnings that `repair` gives. */
export const FAULTS = [
	'ring-unclosed',
	'point-repeated',
	'ring-repeated',
	'ring-without-area',
	'winding-wrong',
	'self-crossing',
	'self-touching',
	'hole-outside',
	'parts-overlap',
	'polygon-empty'
] as const;

export type Fault = (typeof FAULTS)[number];

/** Throws `coordinate-invalid` unless every position is two finite numbers within ±180, ±90. */
export function checkCoordinates(geometry: Polygon | MultiPolygon): void {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	if (!Array.isArray(polygons)) throw new CodedError('coordinate-invalid', { what: 'no-coordinates' });
	polygons.forEach((rings, polygon) => {
		if (!Array.isArray(rings)) throw new CodedError('coordinate-invalid', { polygon });
		rings.forEach((points, ring) => {
			if (!Array.isArray(points)) throw new CodedError('coordinate-invalid', { polygon, ring });
			const bad = points.findIndex(
				(p) => !Array.isArray(p) || !(Math.abs(p[0] as number) <= 180 && Math.abs(p[1] as number) <= 90)
			);
			if (bad >= 0) throw new CodedError('coordinate-invalid', { polygon, ring, point: bad });
		});
	});
}

/** Corners of a ring, then the middles of its edges: where all corners lie on a line, the middles tell. */
function* tellingPoints(ring: readonly Position[]): Generator<[number, number]> {
	for (const [x = 0, y = 0] of ring) yield [x, y];
	for (let k = 1; k < ring.length; k += 1) {
		const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [ring[k - 1] as Position, ring[k] as Position];
		yield [(ax + bx) / 2, (ay + by) / 2];
	}
}

/** True when a ring that crosses no edge of the index lies inside; points on its lines do not tell. */
function within(ring: readonly Position[], index: EdgeIndex): boolean {
	for (const [x, y] of tellingPoints(ring)) {
		if (!index.touches(x, y)) return index.contains(x, y);
	}
	return true;
}

/** True when the first of some rings lies inside another one of them, each ring standing for its area. */
function hasNested(
	shells: readonly (readonly Position[])[],
	whole: readonly (readonly Position[][])[]
): boolean {
	const tree = new Flatbush(shells.length);
	for (const ring of shells) tree.add(...boundsOf({ type: 'Polygon', coordinates: [[...ring]] }));
	tree.finish();
	const indexes = new Map<number, EdgeIndex>();
	return shells.some((ring, own) => {
		const [x = 0, y = 0] = ring[0] ?? [];
		return tree.search(x, y, x, y).some((k) => {
			if (k === own) return false;
			const index =
				indexes.get(k) ?? new EdgeIndex({ type: 'MultiPolygon', coordinates: [[...(whole[k] ?? [])]] });
			indexes.set(k, index);
			return within(ring, index);
		});
	});
}

function hasHoleOutside([shell = [], ...holes]: readonly Position[][]): boolean {
	if (holes.length === 0) return false;
	const index = new EdgeIndex({ type: 'MultiPolygon', coordinates: [[shell]] });
	if (holes.some((hole) => !within(hole, index))) return true;
	return (
		holes.length > 1 &&
		hasNested(
			holes,
			holes.map((hole) => [hole])
		)
	);
}

/** Untangling more crossings than this takes seconds each; no drawn land has as many. */
const MAX_CROSSINGS = 5_000;

/**
 * Faults of the lines of clean rings (closed, without repeats, with area): how the rings lie to each other.
 * Throws `geometry-tangled` when they cross too often to be land.
 */
export function lineFaults(polygons: readonly Position[][][]): Set<Fault> {
	const faults = new Set<Fault>();
	const rings = polygons.flat();
	const owner = polygons.flatMap((own, index) => own.map(() => index));
	const table = edgeTable(rings);
	const touches = new Touches();
	const between = (a: number, b: number): Fault =>
		owner[a] === owner[b] ? 'self-crossing' : 'parts-overlap';
	let crossings = 0;
	eachMeeting(table, (meets, i, j) => {
		const [a, b] = [table.ring[i] as number, table.ring[j] as number];
		if (meets !== 'touch') {
			faults.add(between(a, b));
			crossings += 1;
			if (crossings > MAX_CROSSINGS) throw new CodedError('geometry-tangled', { crossings: MAX_CROSSINGS });
		} else if (a === b) faults.add('self-touching');
		else touches.add(a, b, i, j, touchPoint(table, i, j));
		return true;
	});
	for (const [a, b] of touches.crossing(rings, table.from, table.to)) faults.add(between(a, b));
	if (polygons.some(hasHoleOutside)) faults.add('hole-outside');
	const shells = polygons.map(([shell = []]) => shell);
	if (polygons.length > 1 && hasNested(shells, polygons)) faults.add('parts-overlap');
	return faults;
}
