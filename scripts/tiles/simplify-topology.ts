import type { AtomTopology } from '../../src/lib/boundaries/topology';
import { toMercator } from './mercator';
import { keptPoints } from './simplify-line';

/** Half a pixel of a 512 px tile: nobody sees the difference, at any zoom. */
const TOLERANCE_PX = 0.5;
const TILE_PX = 512;

/** Arcs of a quantised topology as WGS 84 positions. */
export function decodeArcs(topology: AtomTopology): number[][][] {
	const { transform } = topology;
	if (!transform) return topology.arcs;
	const { scale, translate } = transform;
	return topology.arcs.map((arc) => {
		let x = 0;
		let y = 0;
		return arc.map(([dx = 0, dy = 0]) => {
			x += dx;
			y += dy;
			return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
		});
	});
}

/**
 * The topology with every arc simplified for one zoom and no longer quantised. Neighbours share the arc,
 * so they stay joined: no gap can open. Ends of arcs stay, so every meeting of three units stays.
 */
export function simplifyTopology(topology: AtomTopology, zoom: number): AtomTopology {
	const tolerance = TOLERANCE_PX / (TILE_PX * 2 ** zoom);
	const arcs = decodeArcs(topology).map((arc) =>
		keptPoints(arc.map(toMercator), tolerance).map((i) => arc[i] as number[])
	);
	const { transform: _dropped, ...rest } = topology;
	return { ...rest, arcs };
}
