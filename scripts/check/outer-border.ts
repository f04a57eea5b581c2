import type { Position } from 'geojson';
import { doubledArea, gridArcs, pointKey, ringPoints, ringsOf } from './arcs';
import type { CheckData } from './check-data';
import { problem, type Problem } from './problem';

/** Far over rounding of sums in doubles, far under one square of the grid in a province. */
const AREA_TOLERANCE = 1e-12;

/** Signed arcs that only one atom uses. */
function borderArcs(rings: ReturnType<typeof ringsOf>): number[] {
	const all = rings.flatMap((ring) => ring.arcs);
	const used = new Set(all);
	return all.filter((signed) => !used.has(~signed));
}

/**
 * The arcs used once are the outer border: one ring (where there are islands, one each), no holes inside (a hole between atoms is a gap), and the
 * atoms fill it exactly (more land than the border holds is an overlap).
 */
export function checkOuterBorder({ topology, islands }: CheckData): Problem[] {
	const grid = gridArcs(topology);
	const rings = ringsOf(topology);
	const points = (signed: number) => ringPoints([signed], grid);
	const from = new Map<string, number[]>();
	const border = borderArcs(rings);
	for (const signed of border) {
		const key = pointKey(points(signed)[0]);
		from.set(key, [...(from.get(key) ?? []), signed]);
	}
	const found: Problem[] = [];
	const chains: Position[][] = [];
	const left = new Set(border);
	for (const start of border) {
		if (!left.has(start)) continue;
		const chain: number[] = [];
		let next: number | undefined = start;
		while (next !== undefined) {
			left.delete(next);
			chain.push(next);
			next = (from.get(pointKey(points(next).at(-1))) ?? []).find((candidate) => left.has(candidate));
		}
		const ring = ringPoints(chain, grid);
		if (pointKey(ring[0]) === pointKey(ring.at(-1))) chains.push(ring);
		else found.push(problem('border-open', `ends at ${pointKey(ring.at(-1))}`, `arc ${start}`));
	}
	const areas = chains.map(doubledArea);
	const outer = areas.reduce((best, area, i) => (Math.abs(area) > Math.abs(areas[best] ?? 0) ? i : best), 0);
	chains.forEach((ring, i) => {
		// An island runs round like the largest part, a gap the other way.
		const island = islands && Math.sign(areas[i] ?? 0) === Math.sign(areas[outer] ?? 0);
		if (i === outer || island) return;
		found.push(
			problem('topology-gap', `no atom inside a ring of ${ring.length - 1} points`, pointKey(ring[0]))
		);
	});
	const land = rings.reduce((sum, ring) => {
		const size = Math.abs(doubledArea(ringPoints(ring.arcs, grid)));
		return sum + (ring.hole ? -size : size);
	}, 0);
	const inside = Math.abs(areas.reduce((sum, area) => sum + area, 0));
	if (Math.abs(land - inside) > AREA_TOLERANCE * inside) {
		const share = ((land / inside - 1) * 100).toPrecision(3);
		found.push(problem('topology-overlap', `atoms hold ${share} % more land than the border`, 'atoms'));
	}
	return found;
}
