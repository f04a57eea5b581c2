import type { WarningCode } from '../domain/warnings';
import type { CoveragePlan } from './types';

/** Says of a plan, and of every figure it goes into, that it is the reader's own or was corrected by them. */
export const OWN_PLAN = 'own-plan' satisfies WarningCode;

/** Marks the plans that are not as the official register has them. */
export function markOwn(
	plans: readonly CoveragePlan[],
	own: Pick<ReadonlyMap<string, unknown>, 'has'>
): CoveragePlan[] {
	return plans.map((plan) =>
		own.has(plan.id) ? { ...plan, warnings: [...plan.warnings, { code: OWN_PLAN, about: plan.id }] } : plan
	);
}
