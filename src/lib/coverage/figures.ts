import type { Figure, FigureUnit, Qualifier } from '../domain/figure';
import type { AreaCoverage } from './types';

/** Union of the plans, clipped to the base; areas geodesic on WGS 84. */
export const COVERAGE_METHOD = 'union-clip-geodesic';

/** The figures of an area, in ha and percent 0–100, as panel, table, stage, files and command line all say them. */
export interface CoverageFigures {
	base: Figure;
	covered: Figure;
	percent: Figure;
	/** Covered land that rests on indicative places only: never more than `covered`. */
	indicative: Figure;
	overlap: Figure;
	gap: Figure;
}

/** How the covered share is meant: a lower bound first, else "about" where it rests on indicative places. */
function coverageQualifier(area: Pick<AreaCoverage, 'lowerBound' | 'indicativeHa'>): Qualifier {
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
export function coverageFigures(area: AreaCoverage): CoverageFigures {
	const { asOf: date, precision, sources, warnings } = area;
	const known = area.percent !== null;
	const qualifier = coverageQualifier(area);
	const told = (value: number | null, how = qualifier, unit: FigureUnit = 'ha'): Figure => ({
		value: known ? value : null,
		unit,
		qualifier: known && value !== null ? how : 'exact',
		method: COVERAGE_METHOD,
		date,
		precision,
		sources,
		warnings
	});
	const noneSeen = area.indicativeHa !== null && area.indicativeHa > 0 && !area.overlapHa;
	return {
		base: { ...told(null), value: area.baseHa, method: 'geodesic-area' },
		covered: told(area.coveredHa),
		percent: told(area.percent, qualifier, 'percent'),
		indicative: told(area.indicativeHa),
		overlap: told(noneSeen ? null : area.overlapHa),
		gap: { ...told(area.gapHa, OF_THE_REST[qualifier]), within: area.baseHa }
	};
}

/** A part of a figure, such as one plan's of the covered land: meant as the whole is. */
export function partOf(figure: Figure, value: number): Figure {
	return { ...figure, value };
}

/**
 * Land of an area under no known plan, ha: its gap, and all of it where no plan is known. At most so much is without
 * one while plans may be missing from the register. null where the area has no such land.
 */
export function noneKnownFigure(area: AreaCoverage): Figure {
	const { gap, base } = coverageFigures(area);
	if (gap.value !== null || base.value === null) return gap;
	return { ...gap, value: base.value, qualifier: area.lowerBound ? 'at-most' : 'exact' };
}
