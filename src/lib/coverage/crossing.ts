import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { CoveragePieces } from './types';

/** So many corners cross between threads at once: more would hold the page while they are copied. */
const CORNERS = 8_000;
/** So many things at once, however small. */
const COUNT = 500;

/** Corners of a footprint. */
export const cornersOf = ({ type, coordinates }: Polygon | MultiPolygon): number =>
	(type === 'Polygon' ? coordinates : coordinates.flat()).reduce((sum, ring) => sum + ring.length, 0);

/** Things cut into slices, each small enough to cross at once; one that is larger by itself is a slice of its own. */
export function* slicesOf<T>(
	items: Iterable<T>,
	corners: (item: T) => number,
	most = CORNERS
): Generator<T[], void> {
	let slice: T[] = [];
	let sum = 0;
	for (const item of items) {
		const own = corners(item);
		if (slice.length > 0 && (sum + own > most || slice.length >= COUNT)) {
			yield slice;
			[slice, sum] = [[], 0];
		}
		slice.push(item);
		sum += own;
	}
	if (slice.length > 0) yield slice;
}

/** A ring of the pieces of an area, with the piece and the polygon it belongs to. */
export interface PieceRing {
	piece: keyof CoveragePieces;
	polygon: number;
	ring: Position[];
}

const PIECES = ['covered', 'overlap', 'gap'] as const satisfies readonly (keyof CoveragePieces)[];

/** The rings of pieces: what a large piece is cut into. */
export function ringsOf(pieces: CoveragePieces): PieceRing[] {
	return PIECES.flatMap((piece) =>
		(pieces[piece]?.coordinates ?? []).flatMap((rings, polygon) =>
			rings.map((ring) => ({ piece, polygon, ring }))
		)
	);
}

/** The pieces that these rings were cut from. */
export function fromRings(rings: readonly PieceRing[]): CoveragePieces {
	const lands: Record<keyof CoveragePieces, MultiPolygon | null> = {
		covered: null,
		overlap: null,
		gap: null
	};
	for (const { piece, polygon, ring } of rings) {
		const land = (lands[piece] ??= { type: 'MultiPolygon', coordinates: [] });
		(land.coordinates[polygon] ??= []).push(ring);
	}
	return lands;
}
