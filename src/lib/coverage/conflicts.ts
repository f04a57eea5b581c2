import { ringLengthKm } from '../geometry/area';
import { clipper2 } from '../geometry/overlay/clipper2';
import type { Overlay } from '../geometry/overlay/overlay';
import { readLand } from './land';
import { LINE_ACCURACY_M } from './line-accuracy';
import type { Progress } from './progress';
import type { AreaCoverage, CoveragePlan, OverlapPair } from './types';

/** Two plans of one type on the same land. */
export interface Conflict extends OverlapPair {
	/** Mean width of the common land, m: twice its area by the length of its lines. */
	widthM: number;
	/** What the lines of both together allow, m; null when one is only an indicative place. */
	allowedM: number | null;
	/** `conflict`: wider than the lines allow; `lines`: their accuracy explains it; `unsure`: no lines. */
	verdict: 'conflict' | 'lines' | 'unsure';
}

function commonWidthM<L>(overlay: Overlay<L>, a: L, b: L): number {
	const common = overlay.intersection(a, b);
	const land = overlay.write(common);
	return land ? (2 * overlay.areaHa(common) * 10) / ringLengthKm(land) : 0;
}

/** An overlap with its verdict; null when one of the plans is not there or has no land. */
function conflictOf(pair: OverlapPair, a?: CoveragePlan, b?: CoveragePlan): Conflict | null {
	const [landA, landB] = [a, b].map((plan) => plan && readLand(plan.geometry, plan.id).land);
	if (!a || !b || !landA || !landB) return null;
	const widthM = commonWidthM(clipper2, clipper2.read(landA.geometry), clipper2.read(landB.geometry));
	const [first, second] = [LINE_ACCURACY_M[a.precision], LINE_ACCURACY_M[b.precision]];
	const allowedM = first === null || second === null ? null : first + second;
	const wide = allowedM !== null && widthM > allowedM;
	const verdict = allowedM === null ? 'unsure' : wide ? 'conflict' : 'lines';
	return { ...pair, widthM, allowedM, verdict };
}

/**
 * The overlaps of a result, each with whether the accuracy of the lines explains it. Widest first; each step of
 * the generator looks at one.
 */
export function* conflictSteps(
	result: AreaCoverage,
	plans: readonly CoveragePlan[]
): Generator<Progress, Conflict[]> {
	const byId = new Map(plans.map((plan) => [plan.id, plan]));
	const found: Conflict[] = [];
	for (const [k, pair] of result.overlaps.entries()) {
		const conflict = conflictOf(pair, byId.get(pair.a), byId.get(pair.b));
		if (conflict) found.push(conflict);
		yield { done: k + 1, total: result.overlaps.length };
	}
	return found.sort((a, b) => b.widthM - a.widthM);
}
