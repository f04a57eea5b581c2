import { AREA_COVERAGE_TARGET } from '../../src/lib/domain/target';
import { TARGETS } from '../../src/lib/register/targets';

/** Types of plan the area target asks for. */
const TARGET_TYPES: readonly string[] = ['zoning', 'detailed'];

export interface CoverageTarget {
	id: string;
	clause: string;
	/** What the target's percentage is of, in the plan's words: not the land of the whole unit. */
	scope: string;
	/** Percent by year. */
	percent: Readonly<Record<string, number>>;
}

/** The plan's target for coverage by area, for the types it is about; null for others. */
export function coverageTarget(types: readonly string[]): CoverageTarget | null {
	const target = TARGETS.find(({ id }) => id === AREA_COVERAGE_TARGET);
	if (!target || !types.every((type) => TARGET_TYPES.includes(type))) return null;
	return {
		id: target.id,
		clause: target.clause,
		scope: target.scope.vi,
		percent: Object.fromEntries(
			target.points.flatMap(({ year, value }) => (year === null || value === null ? [] : [[year, value]]))
		)
	};
}
