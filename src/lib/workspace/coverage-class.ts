import type { AreaCoverage } from '../coverage/types';
import { whyUnknown } from '../coverage/why-unknown';

/** Class of an area on the map: against the target, or by share; what is unknown has a face of its own. */
export const TARGET_CLASSES = ['short-40', 'short-20', 'short-0', 'met-0', 'met-20'] as const;
export const SHARE_CLASSES = ['share-0', 'share-20', 'share-40', 'share-60', 'share-80'] as const;
/** Of units without a figure: no plan is known there, or only one of which nobody can draw the part. */
export const UNKNOWN_CLASSES = ['no-known-plan', 'part-not-drawn'] as const;

export type CoverageClass =
	| (typeof TARGET_CLASSES)[number]
	| (typeof SHARE_CLASSES)[number]
	| (typeof UNKNOWN_CLASSES)[number]
	| 'no-base';

/** Class by points above or below the target (percent values 0–100). */
export function targetClass(percent: number, target: number): CoverageClass {
	const distance = percent - target;
	if (distance >= 20) return 'met-20';
	if (distance >= 0) return 'met-0';
	if (distance >= -20) return 'short-0';
	return distance >= -40 ? 'short-20' : 'short-40';
}

/** Class by share in steps of 20 points. */
export function shareClass(percent: number): CoverageClass {
	return SHARE_CLASSES[Math.min(4, Math.floor(percent / 20))] ?? 'share-0';
}

/**
 * Class of an area. Only where every plan is known is it held against the target: elsewhere a plan more would move
 * it, and the areas of which most is known must not look the worst.
 */
export function coverageClass(
	area: Pick<AreaCoverage, 'percent' | 'lowerBound' | 'baseHa' | 'warnings'>,
	target: number | null
): CoverageClass {
	if (area.percent === null) return whyUnknown(area);
	return target === null || area.lowerBound ? shareClass(area.percent) : targetClass(area.percent, target);
}

/** True when the class holds an area against the target. */
export function isJudged(name: CoverageClass): boolean {
	return TARGET_CLASSES.some((one) => one === name);
}

/** True when the class says that there is no figure, and why. */
export function isUnknown(name: CoverageClass): boolean {
	return UNKNOWN_CLASSES.some((one) => one === name);
}
