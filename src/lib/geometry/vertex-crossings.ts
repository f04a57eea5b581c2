import type { Position } from 'geojson';
import { EdgeIndex } from './edge-index';

interface Touch {
	/** Edges of the table that touch: the first of the ring with the lower number. */
	edges: readonly [number, number];
	at: Position;
}

function squareDistance([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number {
	return (ax - bx) ** 2 + (ay - by) ** 2;
}

/**
 * Where rings touch each other in points: two rings that touch in two points or more may run through each
 * other there, though no edge crosses another between its ends.
 */
export class Touches {
	readonly #pairs = new Map<string, Touch[]>();

	/** Edge `i` of ring `a` touches edge `j` of ring `b` at a point. */
	add(a: number, b: number, i: number, j: number, at: Position): void {
		const key = a < b ? `${a} ${b}` : `${b} ${a}`;
		const touch: Touch = { edges: a < b ? [i, j] : [j, i], at };
		const known = this.#pairs.get(key);
		if (known) known.push(touch);
		else this.#pairs.set(key, [touch]);
	}

	/** Pairs of rings that cross at their vertices. `from`, `to`: ends of the edges. */
	*crossing(
		rings: readonly (readonly Position[])[],
		from: readonly Position[],
		to: readonly Position[]
	): Generator<[number, number]> {
		const indexes = new Map<number, EdgeIndex>();
		const indexOf = (ring: number) => {
			const index =
				indexes.get(ring) ??
				new EdgeIndex({ type: 'MultiPolygon', coordinates: [[[...(rings[ring] ?? [])]]] });
			indexes.set(ring, index);
			return index;
		};
		for (const [key, touches] of this.#pairs) {
			const [a = 0, b = 0] = key.split(' ').map(Number);
			if (new Set(touches.map(({ at }) => at.join())).size < 2) continue;
			const runsThrough = (own: 0 | 1, other: number) =>
				isOnBothSides(
					touches.map(({ edges, at }) => ({ edge: edges[own], at })),
					from,
					to,
					indexOf(other)
				);
			if (runsThrough(0, b) || runsThrough(1, a)) yield [a, b];
		}
	}
}

/** True when the stretches that leave the touching points lie on both sides of the other ring. */
function isOnBothSides(
	touches: readonly { edge: number; at: Position }[],
	from: readonly Position[],
	to: readonly Position[],
	other: EdgeIndex
): boolean {
	const byEdge = new Map<number, Position[]>();
	for (const { edge, at } of touches) byEdge.set(edge, [...(byEdge.get(edge) ?? []), at]);
	const sides = new Set<boolean>();
	for (const [edge, points] of byEdge) {
		const start = from[edge] as Position;
		const stops = [...points, to[edge] as Position].sort(
			(a, b) => squareDistance(start, a) - squareDistance(start, b)
		);
		for (let k = 1; k < stops.length; k += 1) {
			const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [stops[k - 1] as Position, stops[k] as Position];
			const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
			if ((ax === bx && ay === by) || other.touches(x, y)) continue;
			sides.add(other.contains(x, y));
			if (sides.size === 2) return true;
		}
	}
	return false;
}
