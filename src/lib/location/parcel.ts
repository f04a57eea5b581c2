import type { MultiPolygon, Position } from 'geojson';
import { areaHa, lineLengthKm } from '../geometry/area';
import { eachMeeting, edgeTable } from '../geometry/crossings';
import { repair } from '../geometry/repair';
import { toVn2000 } from '../geometry/vn2000';
import type { Corner, CornerList } from './corners';
import type { Remark } from './reading';

/** An edge of a parcel between two corners, measured on the ground's ellipsoid and on the plane of the grid. */
export interface ParcelEdge {
	from: string;
	to: string;
	ellipsoidM: number;
	gridM: number;
}

/** A parcel from its corners, put right where it had to be, and measured. */
export interface Parcel {
	geometry: MultiPolygon;
	/** The corners in order, without repeats and without the first one again. */
	corners: readonly Corner[];
	edges: readonly ParcelEdge[];
	/** WGS 84 ellipsoid, and the plane of `grid`. */
	areaEllipsoidHa: number;
	areaGridHa: number;
	perimeterM: number;
	grid: number;
	/** `ring-unclosed`, `corner-repeated` (which), `edges-cross` (which), `without-area` (a strip of a millimetre). */
	remarks: readonly Remark[];
}

/** Corners nearer than this are one, m. */
const SAME_M = 0.001;

const same = (a: Corner | undefined, b: Corner | undefined) =>
	a !== undefined && b !== undefined && Math.hypot(a.east - b.east, a.north - b.north) < SAME_M;

function edgeOf(from: Corner, to: Corner): ParcelEdge {
	return {
		from: from.label,
		to: to.label,
		ellipsoidM: lineLengthKm([[...from.place], [...to.place]]) * 1000,
		gridM: Math.hypot(to.east - from.east, to.north - from.north)
	};
}

/** Without corners that repeat the one before, and without the first one at the end. */
function distinct(corners: readonly Corner[]): { kept: Corner[]; remarks: Remark[] } {
	const remarks: Remark[] = [];
	const kept: Corner[] = [];
	for (const corner of corners) {
		if (same(kept.at(-1), corner)) remarks.push({ code: 'corner-repeated', about: corner.label });
		else kept.push(corner);
	}
	if (kept.length > 2 && same(kept[0], kept.at(-1))) kept.pop();
	else if (kept.length > 2) remarks.push({ code: 'ring-unclosed' });
	kept.forEach((corner, index) => {
		if (kept.slice(0, index).some((earlier) => same(earlier, corner)))
			remarks.push({ code: 'corner-repeated', about: corner.label });
	});
	return { kept, remarks };
}

function crossings(ring: readonly Position[], corners: readonly Corner[]): Remark[] {
	const found = new Set<string>();
	const name = (k: number) => `${corners[k]?.label ?? ''}–${corners[(k + 1) % corners.length]?.label ?? ''}`;
	eachMeeting(edgeTable([ring]), (meets, i, j) => {
		// A pair may be told twice, in either order.
		if (meets !== 'touch') found.add(`${name(Math.min(i, j))} × ${name(Math.max(i, j))}`);
		return true;
	});
	return [...found].map((about) => ({ code: 'edges-cross', about }));
}

/** Plane area by the rule of Gauss (shoelace), ha: what a cadastral sheet states. */
function planeHa(geometry: MultiPolygon, grid: number): number {
	const ringArea = (ring: readonly Position[]) => {
		const points = ring.map(([lon = 0, lat = 0]) => toVn2000([lon, lat], grid));
		const [x0 = 0, y0 = 0] = points[0] ?? [];
		let sum = 0;
		for (let k = 1; k < points.length; k += 1) {
			const [x1 = 0, y1 = 0] = points[k - 1] ?? [];
			const [x2 = 0, y2 = 0] = points[k] ?? [];
			sum += (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
		}
		return Math.abs(sum) / 2;
	};
	return (
		geometry.coordinates.reduce(
			(sum, rings) => sum + rings.reduce((own, ring, k) => own + (k === 0 ? 1 : -1) * ringArea(ring), 0),
			0
		) / 10_000
	);
}

/** What a stated area is held against. */
export type LandMeasure = Pick<Parcel, 'areaEllipsoidHa' | 'areaGridHa' | 'perimeterM'>;

/** Land of a file, measured as a parcel is; lengths and the plane area on a VN-2000 grid. */
export function measureOf(geometry: MultiPolygon, grid: number): LandMeasure {
	const lengthOf = (ring: readonly Position[]) => {
		const points = ring.map(([lon = 0, lat = 0]) => toVn2000([lon, lat], grid));
		return points.reduce((sum, [x, y], k) => {
			const [x0, y0] = points[k - 1] ?? [x, y];
			return sum + Math.hypot(x - x0, y - y0);
		}, 0);
	};
	return {
		areaEllipsoidHa: areaHa(geometry),
		areaGridHa: planeHa(geometry, grid),
		perimeterM: geometry.coordinates.flat().reduce((sum, ring) => sum + lengthOf(ring), 0)
	};
}

/** Makes a parcel of three corners or more; what was put right is told in `remarks`, nothing is moved. */
export function parcelOf(list: CornerList): Parcel {
	const { kept, remarks } = distinct(list.corners);
	const ring = [...kept, ...kept.slice(0, 1)].map((corner): Position => [...corner.place]);
	const { geometry } = repair({ type: 'Polygon', coordinates: [ring] });
	const edges = kept.map((corner, k) => edgeOf(corner, kept[(k + 1) % kept.length] ?? corner));
	const areaGridHa = planeHa(geometry, list.grid);
	const perimeterM = edges.reduce((sum, edge) => sum + edge.gridM, 0);
	return {
		geometry,
		corners: kept,
		edges,
		areaEllipsoidHa: areaHa(geometry),
		areaGridHa,
		perimeterM,
		grid: list.grid,
		remarks: [
			...remarks,
			...crossings(ring, kept),
			...(areaGridHa * 10_000 <= perimeterM * SAME_M ? [{ code: 'without-area' as const }] : [])
		]
	};
}
