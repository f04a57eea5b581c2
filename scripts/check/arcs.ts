import type { Position } from 'geojson';
import type { AtomProperties, AtomTopology } from '../../src/lib/boundaries/topology';

/** A ring of an atom as signed arc numbers, and whether it is a hole. */
export interface ArcRing {
	atom: string;
	arcs: readonly number[];
	hole: boolean;
}

/** Rings of all atoms, as arcs. */
export function ringsOf(topology: AtomTopology): ArcRing[] {
	return topology.objects.atoms.geometries.flatMap((geometry) => {
		const { atom } = geometry.properties as AtomProperties;
		const polygons =
			geometry.type === 'Polygon' ? [geometry.arcs] : geometry.type === 'MultiPolygon' ? geometry.arcs : [];
		return polygons.flatMap((rings) => rings.map((arcs, i) => ({ atom, arcs, hole: i > 0 })));
	});
}

/**
 * Arcs in the integers of a quantised topology, where tests on lines are exact; in degrees when it is not
 * quantised.
 */
export function gridArcs(topology: AtomTopology): Position[][] {
	if (!topology.transform) return topology.arcs;
	return topology.arcs.map((arc) => {
		let [x, y] = [0, 0];
		return arc.map(([dx = 0, dy = 0]) => [(x += dx), (y += dy)]);
	});
}

/** Points of a ring of signed arcs, closed; the point two arcs share occurs once. */
export function ringPoints(arcs: readonly number[], grid: readonly Position[][]): Position[] {
	return arcs.flatMap((signed, i) => {
		const arc = grid[signed < 0 ? ~signed : signed] ?? [];
		const points = signed < 0 ? [...arc].reverse() : arc;
		return i === 0 ? points : points.slice(1);
	});
}

export const pointKey = (point: Position | undefined): string => `${point?.[0]},${point?.[1]}`;

/** Twice the signed area of a closed ring, square units of its points. */
export function doubledArea(ring: readonly Position[]): number {
	const [ox = 0, oy = 0] = ring[0] ?? [];
	let sum = 0;
	for (let k = 1; k < ring.length; k++) {
		const [ax = 0, ay = 0] = ring[k - 1] ?? [];
		const [bx = 0, by = 0] = ring[k] ?? [];
		sum += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
	}
	return sum;
}
