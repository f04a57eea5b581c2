import type { Qualifier } from '../domain/figure';
import type { AreaCoverage } from './types';

/** A value with how it is meant; null = not known, never 0. */
export interface Said {
	value: number | null;
	qualifier: Qualifier;
	/** What it is a part of, ha: rounded up it must not exceed that. */
	within?: number | null;
}

/** The figures of an area as panel, table, stage, files and command line all say them. ha; percent 0–100. */
export interface CoverageSaid {
	base: Said;
	covered: Said;
	percent: Said;
	/** Covered land that rests on indicative places only: never more than `covered`. */
	indicative: Said;
	overlap: Said;
	gap: Said;
}

/** How the covered share is meant: a lower bound first, else "about" where it rests on indicative places. */
export function coverageQualifier(area: Pick<AreaCoverage, 'lowerBound' | 'indicativeHa'>): Qualifier {
	if (area.lowerBound) return 'at-least';
	return area.indicativeHa ? 'about' : 'exact';
}

/** What a qualifier of a part makes of the rest. */
const OF_THE_REST: Readonly<Record<Qualifier, Qualifier>> = {
	exact: 'exact',
	about: 'about',
	'at-least': 'at-most',
	'at-most': 'at-least'
};

/**
 * The figures of an area with their qualifiers. Where no plan is known nothing is known but the base; discs round
 * known places cannot tell that there is no overlap.
 */
export function saidOf(area: AreaCoverage): CoverageSaid {
	const known = area.percent !== null;
	const qualifier = coverageQualifier(area);
	const told = (value: number | null, how: Qualifier): Said =>
		known && value !== null ? { value, qualifier: how } : { value: null, qualifier: 'exact' };
	const noneSeen = area.indicativeHa !== null && area.indicativeHa > 0 && !area.overlapHa;
	return {
		base: { value: area.baseHa, qualifier: 'exact' },
		covered: told(area.coveredHa, qualifier),
		percent: told(area.percent, qualifier),
		indicative: told(area.indicativeHa, qualifier),
		overlap: told(noneSeen ? null : area.overlapHa, qualifier),
		gap: { ...told(area.gapHa, OF_THE_REST[qualifier]), within: area.baseHa }
	};
}
