import type { AreaCoverage } from './types';

/**
 * Whether the land of an area reaches what is asked for. `open`: it does not by what is known, and plans may exist
 * that are not in the register; `unknown`: there is no figure.
 */
export type Standing = 'met' | 'short' | 'open' | 'unknown';

/** What is reached by a lower bound stays reached; what is not can be told only where every plan is known. */
export function standingOf(
	{ percent, lowerBound }: Pick<AreaCoverage, 'percent' | 'lowerBound'>,
	target: number
): Standing {
	if (percent === null) return 'unknown';
	if (percent >= target) return 'met';
	return lowerBound ? 'open' : 'short';
}
