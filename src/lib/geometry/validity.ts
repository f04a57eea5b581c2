import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { CodedError } from '../domain/errors';
import { eachMeeting, edgeTable } from './crossings';
import { boundsOf } from './bounds';
import { inRings } from './contains';

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

/** A point of `ring` that is not a point of any of `others`, so that inside and outside are clear. */
function ownPoint(ring: readonly Position[], others: readonly (readonly Position[])[]): Position | null {
	const taken = new Set(others.flat().map((p) => `${p[0]} ${p[1]}`));
	return ring.find((p) => !taken.has(`${p[0]} ${p[1]}`)) ?? null;
}

function within(ring: readonly Position[], shell: readonly (readonly Position[])[]): boolean {
	const point = ring.length > 0 ? (ownPoint(ring, shell) ?? ring[0]) : undefined;
	return point !== undefined && inRings(point[0] ?? 0, point[1] ?? 0, shell);
}

function hasNestedParts(polygons: readonly (readonly Position[][])[]): boolean {
	const index = new Flatbush(polygons.length);
	for (const rings of polygons) index.add(...boundsOf({ type: 'Polygon', coordinates: [...rings] }));
	index.finish();
	return polygons.some((rings, own) => {
		const [x = 0, y = 0] = rings[0]?.[0] ?? [];
		const near = index.search(x, y, x, y).filter((k) => k !== own);
		return near.some((k) => within(rings[0] ?? [], polygons[k] ?? []));
	});
}

/** Faults of the lines of clean rings (closed, without repeats, with area): how the rings lie to each other. */
export function lineFaults(polygons: readonly (readonly Position[][])[]): Set<Fault> {
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
	});
	for (const own of polygons) {
		const [shell, ...holes] = own;
		holes.forEach((hole, k) => {
			const nested = holes.some((other, l) => l !== k && within(hole, [other]));
			if (nested || !within(hole, [shell ?? []])) faults.add('hole-outside');
		});
	}
	if (polygons.length > 1 && hasNestedParts(polygons)) faults.add('parts-overlap');
	return faults;
}
