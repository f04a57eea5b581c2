import type { Position } from 'geojson';
import { SAME_M } from './corner';
import { apartM, type GroundScale } from './ground-scale';
import { NearPlaces } from './near-places';

function same(a: readonly Position[], b: readonly Position[], scale: GroundScale): boolean {
	if (a.length !== b.length) return false;
	const at = (k: number, turned: boolean) => b[turned ? b.length - 1 - k : k] ?? [];
	return [false, true].some((turned) => a.every((place, k) => apartM(place, at(k, turned), scale) <= SAME_M));
}

/** Lines without those that were drawn once before, whichever way they run; and how many those were. */
export function withoutRepeats(
	lines: readonly Position[][],
	scale: GroundScale
): { lines: Position[][]; repeated: number } {
	const ends = lines.flatMap((line) => [line[0] ?? [], line.at(-1) ?? []]);
	const index = new NearPlaces(ends, SAME_M, scale);
	const kept = lines.filter((line, k) => {
		const before = new Set(index.near(2 * k).map(({ k: end }) => Math.floor(end / 2)));
		return ![...before].some((one) => one < k && same(line, lines[one] ?? [], scale));
	});
	return { lines: kept, repeated: lines.length - kept.length };
}
