import type { AreaCoverage } from './types';

/** A part of the plan lies here that is in no footprint, as nobody published where. */
export const PART_NOT_DRAWN = 'part-not-drawn';

/** Why an area has no figure of coverage. */
export type WhyUnknown = 'no-base' | 'part-not-drawn' | 'no-known-plan';

/** Why an area without a percentage has none: told once, for panel, map, legend, table, files and print. */
export function whyUnknown(area: Pick<AreaCoverage, 'baseHa' | 'warnings'>): WhyUnknown {
	if (area.baseHa === null) return 'no-base';
	return area.warnings.some(({ code }) => code === PART_NOT_DRAWN) ? 'part-not-drawn' : 'no-known-plan';
}
