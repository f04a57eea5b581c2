import { noneKnownFigure } from './figures';
import type { AreaCoverage } from './types';

/** The land of a base by what is known of it, ha: the three add up to the base. */
export interface KnownLand {
	baseHa: number;
	/** Under a plan that is known. */
	coveredHa: number;
	/** Under none, where every plan is known. */
	withoutHa: number;
	/** Under no known plan, where others may exist. */
	unknownHa: number;
}

/**
 * What is known of the land of an area. `parts` are areas that divide it: every plan may be known in some of them
 * though not in all. null where there is no such land.
 */
export function knownLand(area: AreaCoverage, parts: readonly AreaCoverage[] = []): KnownLand | null {
	const { baseHa } = area;
	if (baseHa === null) return null;
	const coveredHa = area.coveredHa ?? 0;
	const told = area.lowerBound ? parts.filter((part) => !part.lowerBound) : [area];
	const certain = told.reduce((sum, { gapHa }) => sum + (gapHa ?? 0), 0);
	const withoutHa = Math.min(certain, baseHa - coveredHa);
	return { baseHa, coveredHa, withoutHa, unknownHa: baseHa - coveredHa - withoutHa };
}

/** Of how many of these areas that have such land anything is known. */
export function knownAreas(areas: readonly AreaCoverage[]): { known: number; all: number } {
	const based = areas.filter(({ baseHa }) => baseHa !== null);
	return { known: based.filter(({ percent }) => percent !== null).length, all: based.length };
}

/** The areas that have such land, the one with most of it under no known plan first. */
export function noneKnownFirst(areas: readonly AreaCoverage[]): AreaCoverage[] {
	const none = (area: AreaCoverage) => noneKnownFigure(area).value ?? 0;
	return areas.filter(({ baseHa }) => baseHa !== null).sort((a, b) => none(b) - none(a));
}
