import { AREA_COVERAGE_TARGET, targetValue, type Target } from '../../domain/target';
import { CodedError } from '../../domain/errors';
import { TARGETS } from '../../register/targets';

function find(id: string): Target {
	const target = TARGETS.find((one) => one.id === id);
	if (!target) throw new CodedError('target-unknown', { id });
	return target;
}

/** The plan's target for coverage by area (T03). */
export const areaTarget = find(AREA_COVERAGE_TARGET);

/** Its value for a year, in percent. */
export function areaTargetValue(year: number): number {
	return targetValue(areaTarget, year) ?? 100;
}
