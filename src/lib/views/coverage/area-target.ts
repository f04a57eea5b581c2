import { AREA_COVERAGE_TARGET, targetValue, type Target } from '../../domain/target';
import { TARGETS } from '../../register/targets';

/** The plan's target for coverage by area (T03); null where no plan sets one. */
export const areaTarget: Target | null = TARGETS.find(({ id }) => id === AREA_COVERAGE_TARGET) ?? null;

/** Its value for a year, in percent; all of the land where no target is set. */
export function areaTargetValue(year: number): number {
	return (areaTarget && targetValue(areaTarget, year)) ?? 100;
}
