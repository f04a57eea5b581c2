import type { MultiPolygon, Position } from 'geojson';
import type { Boundaries } from '../boundaries/boundaries';
import { areaHa, ringLengthKm } from '../geometry/area';
import { graphOf } from './atom-graph';
import { proposalLand } from './cut';
import type { CutPart } from './proposal';

interface Land {
	atoms: readonly string[];
	parts: readonly CutPart[];
}

/** Land as a shape: area km², length of its outline km, and how it hangs together. */
export interface Shape {
	km2: number;
	borderKm: number;
	/** Parts that touch at a point alone are several pieces. */
	pieces: number;
	/** Land of others shut in. */
	enclaves: readonly { km2: number }[];
}

/** Less than this is what rounding to the grid leaves between two lines, not land. */
export const SLIVER_HA = 0.005;

const ringHa = (ring: Position[]) => areaHa({ type: 'Polygon', coordinates: [ring] });

/** Pieces of drawn land that are more than what rounding leaves; none for no land. */
export function drawnPieces(land: MultiPolygon | null): Position[][][] {
	return (land?.coordinates ?? []).filter(([shell]) => shell && ringHa(shell) > SLIVER_HA);
}

/**
 * Area of whole atoms and drawn parts in km². Whole atoms are summed from the topology; only a drawn line needs
 * an overlay. Throws what a bad cut throws.
 */
export function landKm2(boundaries: Boundaries, land: Land): number {
	if (land.parts.length === 0) return graphOf(boundaries.topology).areaKm2(land.atoms);
	const drawn = proposalLand(boundaries, land);
	return drawn ? areaHa(drawn) / 100 : 0;
}

/** The shape of whole atoms and drawn parts. Throws what a bad cut throws. */
export function shapeOf(boundaries: Boundaries, land: Land): Shape {
	const km2 = landKm2(boundaries, land);
	if (land.parts.length === 0) {
		const graph = graphOf(boundaries.topology);
		const inside = new Set(land.atoms);
		return {
			km2,
			borderKm: graph.borderKm(inside),
			pieces: graph.pieces(inside).length,
			enclaves: graph.enclaves(inside)
		};
	}
	const drawn = proposalLand(boundaries, land);
	const polygons = drawnPieces(drawn);
	const holes = polygons.flatMap((rings) => rings.slice(1)).map(ringHa);
	return {
		km2,
		borderKm: drawn ? ringLengthKm(drawn) : 0,
		pieces: polygons.length,
		enclaves: holes.filter((ha) => ha > SLIVER_HA).map((ha) => ({ km2: ha / 100 }))
	};
}
