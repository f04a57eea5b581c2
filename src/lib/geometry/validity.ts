import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { CodedError } from '../domain/errors';
import { eachMeeting, edgeTable } from './crossings';
import { boundsOf } from './bounds';
import { EdgeIndex } from './edge-index';

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

/** True when a ring that crosses no edge of the index lies inside; points on its lines do not tell. */
function within(ring: readonly Position[], index: EdgeIndex): boolean {
	const telling = ring.find(([x = 0, y = 0]) => !index.touches(x, y));
	return telling === undefined || index.contains(telling[0] ?? 0, telling[1] ?? 0);
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

/** Faults of the lines of clean rings (closed, without repeats, with area): how the rings lie to each other. */
export function lineFaults(polygons: readonly Position[][][]): Set<Fault> {
	const faults = new Set<Fault>();
	const rings = polygons.flat();
	const owner = polygons.flatMap((own, index) => own.map(() => index));
	const table = edgeTable(rings);
	eachMeeting(table, (meets, i, j) => {
		const [a, b] = [table.ring[i] as number, table.ring[j] as number];
		if (owner[a] !== owner[b]) {
			if (meets !== 'touch') faults.add('parts-overlap');
		} else if (a === b) {
			faults.add(meets === 'touch' ? 'self-touching' : 'self-crossing');
		} else if (meets !== 'touch') {
			faults.add('self-crossing');
		}
		return true;
	});
	if (polygons.some(hasHoleOutside)) faults.add('hole-outside');
	const shells = polygons.map(([shell = []]) => shell);
	if (polygons.length > 1 && hasNested(shells, polygons)) faults.add('parts-overlap');
	return faults;
}
