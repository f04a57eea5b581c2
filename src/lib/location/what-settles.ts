import type { LimitVerdict } from './limit-verdict';

/** What must be known better before a verdict can be given: the line, the place, either of them, or both. */
export type Settles = 'line' | 'place' | 'either' | 'both';

/** How firm a verdict is. */
export interface Firmness {
	/** The verdict turns over when line and place together are off by more than this, m; null for whole units. */
	turnsAtM: number | null;
	/** What would settle one that is too close to call; null for one that stands. */
	settles: Settles | null;
}

/** What would turn a verdict over, and what would settle one that is too close to call. */
export function firmnessOf(verdict: LimitVerdict): Firmness {
	const { relation, leaning, distanceM, reachM, accuracyM, marginM } = verdict;
	const turnsAtM = leaning === 'straddles' ? reachM : distanceM;
	if (relation !== 'too-close' || turnsAtM === null) return { turnsAtM, settles: null };
	// With one of the two known exactly, only the other is left to doubt.
	const byLine = turnsAtM > marginM - accuracyM;
	const byPlace = turnsAtM > accuracyM;
	return { turnsAtM, settles: byLine && byPlace ? 'either' : byLine ? 'line' : byPlace ? 'place' : 'both' };
}
