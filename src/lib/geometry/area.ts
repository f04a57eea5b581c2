import type { MultiPolygon, Polygon, Position } from 'geojson';
import { authalicAt, RADIAN, radiiAt, WGS84_A } from './ellipsoid';

const M2_PER_HA = 10_000;
/** Half the distance between the two Gauss–Legendre nodes of a unit interval. */
const GAUSS2 = 1 / (2 * Math.sqrt(3));
/** a²/2 in ha times radians per degree: turns Σ Δλ° · q into hectares. */
const HA_PER_DEGREE_Q = ((WGS84_A * WGS84_A) / 2 / M2_PER_HA) * RADIAN;

/** Signed area under one edge: degrees of longitude times the mean of q along the straight lon/lat line. */
export function areaUnderEdge(lon1: number, lat1: number, lon2: number, lat2: number): number {
	const middle = (lat1 + lat2) / 2;
	const offset = (lat2 - lat1) * GAUSS2;
	return ((lon1 - lon2) * (authalicAt(middle - offset) + authalicAt(middle + offset))) / 2;
}

/** Turns a sum of `areaUnderEdge` into hectares. */
export function toHa(sum: number): number {
	return sum * HA_PER_DEGREE_Q;
}

/** Signed area of a ring in ha, counter-clockwise positive. Closed or not. */
export function ringAreaHa(ring: readonly Position[]): number {
	let sum = 0;
	let previous = ring.at(-1);
	for (const point of ring) {
		if (previous) {
			sum += areaUnderEdge(previous[0] ?? 0, previous[1] ?? 0, point[0] ?? 0, point[1] ?? 0);
		}
		previous = point;
	}
	return toHa(sum);
}

/**
 * Area in ha on the WGS 84 ellipsoid of a valid Polygon or MultiPolygon in degrees (holes taken off, any
 * winding). Edges are straight in longitude and latitude, as GeoJSON has them (RFC 7946, 3.1.1). Lambert
 * cylindrical equal-area (Snyder 1987, section 10), each edge integrated by two Gauss–Legendre nodes.
 */
export function areaHa(geometry: Polygon | MultiPolygon): number {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	let sum = 0;
	for (const rings of polygons) {
		rings.forEach((ring, k) => {
			const size = Math.abs(ringAreaHa(ring));
			sum += k === 0 ? size : -size;
		});
	}
	return sum;
}

const GAUSS3 = [
	[0.5 - Math.sqrt(0.15), 5 / 18],
	[0.5, 8 / 18],
	[0.5 + Math.sqrt(0.15), 5 / 18]
] as const;

function edgeLengthKm(from: Position, to: Position): number {
	const dLon = ((to[0] ?? 0) - (from[0] ?? 0)) * RADIAN;
	const dLat = ((to[1] ?? 0) - (from[1] ?? 0)) * RADIAN;
	let length = 0;
	for (const [t, weight] of GAUSS3) {
		const { meridian, parallel } = radiiAt((from[1] ?? 0) * RADIAN + t * dLat);
		length += weight * Math.hypot(meridian * dLat, parallel * dLon);
	}
	return length / 1000;
}

/** Length of a line in km on the ellipsoid, edges straight in longitude and latitude. */
export function lineLengthKm(line: readonly Position[]): number {
	let length = 0;
	for (let k = 1; k < line.length; k += 1) {
		length += edgeLengthKm(line[k - 1] as Position, line[k] as Position);
	}
	return length;
}

/** Length of all rings of a Polygon or MultiPolygon in km. Rings are closed, as GeoJSON has them. */
export function ringLengthKm(geometry: Polygon | MultiPolygon): number {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	return polygons.flat().reduce((sum, ring) => sum + lineLengthKm(ring), 0);
}
