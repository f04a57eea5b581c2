import { conflictSteps, type Conflict } from './conflicts';
import { gapPieces, type GapPiece } from './gap-pieces';
import type { Progress } from './progress';
import type { AreaCoverage, CoveragePlan } from './types';

/** So many of the largest uncovered pieces are told. */
const GAPS = 4;

/** What of a figure's explanation lies in the land: looked for where nobody waits for the page. */
export interface Findings {
	conflicts: readonly Conflict[];
	/** The largest uncovered pieces; empty when the result was made without pieces. */
	gaps: readonly GapPiece[];
}

/** Looks for what lies in the land of a result, made with these plans, pair by pair of its overlaps. */
export function* findingSteps(
	result: AreaCoverage,
	plans: readonly CoveragePlan[]
): Generator<Progress, Findings> {
	const conflicts = yield* conflictSteps(result, plans);
	return { conflicts, gaps: gapPieces(result, GAPS) };
}
