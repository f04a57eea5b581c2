import type { Geometry, Position } from 'geojson';
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

function simplifyLine<P extends Position>(line: readonly P[], zoom: number, tolerancePx: number): P[] {
	const kept = keptPoints(line.map(toMercator), tolerancePx / (TILE_PX * 2 ** zoom));
	return kept.map((i) => line[i] as P);
}

/** A round outline of a few pixels shows its corners sooner than a border does. */
const ROUND_TOLERANCE_PX = 0.1;

/** Lines, and rings that no neighbour shares, simplified for one zoom; points as they are. */
export function simplifyGeometry(geometry: Geometry, zoom: number): Geometry {
	switch (geometry.type) {
		case 'LineString':
			return { ...geometry, coordinates: simplifyLine(geometry.coordinates, zoom, TOLERANCE_PX) };
		case 'MultiLineString':
			return {
				...geometry,
				coordinates: geometry.coordinates.map((line) => simplifyLine(line, zoom, TOLERANCE_PX))
			};
		case 'Polygon':
			return {
				...geometry,
				coordinates: geometry.coordinates.map((ring) => simplifyLine(ring, zoom, ROUND_TOLERANCE_PX))
			};
		default:
			return geometry;
	}
}

/**
 * The topology with every arc simplified for one zoom and no longer quantised. Neighbours share the arc,
 * so they stay joined: no gap can open. Ends of arcs stay, so every meeting of three units stays.
 */
export function simplifyTopology(topology: AtomTopology, zoom: number): AtomTopology {
	const arcs = decodeArcs(topology).map((arc) => simplifyLine(arc, zoom, TOLERANCE_PX));
	const { transform: _dropped, ...rest } = topology;
	return { ...rest, arcs };
}
