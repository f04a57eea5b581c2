import type { MultiPolygon, Position } from 'geojson';
import { inPolygons } from '../../src/lib/geometry/contains';

const STEPS = 24;
const ROUNDS = 5;

function edgeDistance(x: number, y: number, ring: readonly Position[], stretch: number): number {
	let nearest = Infinity;
	for (let i = 1; i < ring.length; i++) {
		const [ax = 0, ay = 0] = ring[i - 1] as Position;
		const [bx = 0, by = 0] = ring[i] as Position;
		const dx = (bx - ax) * stretch;
		const dy = by - ay;
		const px = (x - ax) * stretch;
		const py = y - ay;
		const length = dx * dx + dy * dy;
		const t = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
		nearest = Math.min(nearest, Math.hypot(px - t * dx, py - t * dy));
	}
	return nearest;
}

/**
 * A point well inside the land: about the one farthest from every border, found on a grid refined round
 * its best node. WGS 84 in and out, same input same point.
 */
export function interiorPoint(land: MultiPolygon): [number, number] {
	const rings = land.coordinates.flat();
	const lons = rings.flat().map((p) => p[0] ?? 0);
	const lats = rings.flat().map((p) => p[1] ?? 0);
	let [west, east] = [Math.min(...lons), Math.max(...lons)];
	let [south, north] = [Math.min(...lats), Math.max(...lats)];
	const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180);
	let best: [number, number] = [lons[0] ?? 0, lats[0] ?? 0];
	let margin = -Infinity;
	for (let round = 0; round < ROUNDS; round++) {
		const dx = (east - west) / STEPS;
		const dy = (north - south) / STEPS;
		for (let i = 0; i <= STEPS; i++) {
			for (let j = 0; j <= STEPS; j++) {
				const point: [number, number] = [west + i * dx, south + j * dy];
				const distance = Math.min(...rings.map((ring) => edgeDistance(point[0], point[1], ring, stretch)));
				const signed = inPolygons(point[0], point[1], land) ? distance : -distance;
				if (signed > margin) [margin, best] = [signed, point];
			}
		}
		[west, east, south, north] = [best[0] - dx, best[0] + dx, best[1] - dy, best[1] + dy];
	}
	return best;
}
