import { areaHa } from '../geometry/area';
import { boundsOf, type Bounds } from '../geometry/bounds';
import { insidePoint } from '../geometry/inside-point';
import type { AreaCoverage } from './types';

/** Less is a sliver between lines that do not quite meet, not a piece to go to: 0.05 ha. */
const SLIVER_HA = 0.05;

/** One connected piece of land under no plan. */
export interface GapPiece {
	ha: number;
	/** A point inside it, WGS 84 [lon, lat]. */
	point: readonly [number, number];
	bounds: Bounds;
}

/** The `n` largest pieces of uncovered land, largest first, slivers left out. Empty when the result was made without pieces. */
export function gapPieces(result: AreaCoverage, n: number): GapPiece[] {
	const polygons = result.pieces?.gap?.coordinates ?? [];
	return polygons
		.flatMap((coordinates): GapPiece[] => {
			const polygon = { type: 'Polygon' as const, coordinates };
			const point = insidePoint(coordinates);
			return point ? [{ ha: areaHa(polygon), point, bounds: boundsOf(polygon) }] : [];
		})
		.filter(({ ha }) => ha >= SLIVER_HA)
		.sort((a, b) => b.ha - a.ha)
		.slice(0, n);
}
