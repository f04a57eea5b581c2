import type { Position } from 'geojson';
import { SAME_M } from './corner';
import { apartM, type GroundScale } from './ground-scale';
import { NearPlaces } from './near-places';

/** Lines that begin or end where one does: it is compared with so many. */
const MOST = 20;

function same(a: readonly Position[], b: readonly Position[], scale: GroundScale): boolean {
	if (a.length !== b.length) return false;
	const at = (k: number, turned: boolean) => b[turned ? b.length - 1 - k : k] ?? [];
	const ends = (turned: boolean) =>
		apartM(a.at(-1) ?? [], at(a.length - 1, turned), scale) <= SAME_M &&
		apartM(a[0] ?? [], at(0, turned), scale) <= SAME_M;
	return [false, true]
		.filter(ends)
		.some((turned) => a.every((place, k) => apartM(place, at(k, turned), scale) <= SAME_M));
}

/** Lines without those that were drawn once before, whichever way they run; and how many those were. */
export function withoutRepeats(
	lines: readonly Position[][],
	scale: GroundScale
): { lines: Position[][]; repeated: number } {
	const ends = lines.flatMap((line) => [line[0] ?? [], line.at(-1) ?? []]);
	const index = new NearPlaces(ends, SAME_M, scale);
	const kept = lines.filter((line, k) => {
		let compared = 0;
		for (const { k: end } of index.near(2 * k)) {
			if (end >> 1 >= k) continue;
			if (same(line, lines[end >> 1] ?? [], scale)) return false;
			compared += 1;
			if (compared >= MOST) break;
		}
		return true;
	});
	return { lines: kept, repeated: lines.length - kept.length };
}
