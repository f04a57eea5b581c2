import type { MultiPolygon, Position } from 'geojson';
import type { Boundaries } from '../boundaries/boundaries';
import { areaHa } from '../geometry/area';
import { graphOf } from './atom-graph';

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

/** Area of a ring, ha. */
export const ringHa = (ring: Position[]) => areaHa({ type: 'Polygon', coordinates: [ring] });

/** Area of drawn land, ha; 0 for none. */
export const landHa = (land: MultiPolygon | null) => (land ? areaHa(land) : 0);

/** Pieces of drawn land that are more than what rounding leaves; none for no land. */
export function drawnPieces(land: MultiPolygon | null): Position[][][] {
	return (land?.coordinates ?? []).filter(([shell]) => shell && ringHa(shell) > SLIVER_HA);
}

/** The shape of whole atoms, from the topology. */
export function wholeShape(boundaries: Boundaries, atoms: readonly string[]): Shape {
	const graph = graphOf(boundaries.topology);
	const inside = new Set(atoms);
	return {
		km2: graph.areaKm2(atoms),
		borderKm: graph.borderKm(inside),
		pieces: graph.pieces(inside).length,
		enclaves: graph.enclaves(inside)
	};
}
