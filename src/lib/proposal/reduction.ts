import { CodedError } from '../domain/errors';
import { REDUCTIONS, type CriterionId, type Reduction, type UnitStandard } from '../register/standards';
import type { ReductionChoice } from './proposal';

/** What remains of a threshold, in percent, and the reduction that says so. */
export interface Lowered {
	percent: number;
	reduction: Reduction;
	reason: string;
}

/** Percent that remains of a threshold under a reduction, by the share of minorities where it is known. */
export function remainingPercent(reduction: Reduction, id: CriterionId, minority: number | null): number {
	const start = reduction.percents[id];
	if (start === undefined) return 100;
	const { minorityFrom, perTenPoints, floor } = reduction;
	if (minority === null || minorityFrom === null || perTenPoints === null) return start;
	const steps = Math.max(0, Math.floor((minority - minorityFrom) / 10));
	return Math.max(floor ?? 0, start - steps * perTenPoints);
}

/**
 * The reductions a team chose, by criterion. Throws `reduction-unknown` (none of this standard),
 * `reduction-without-reason`, `reduction-without-figures` (its numbers were not found) and
 * `reduction-twice` (one standard may be lowered by one reduction only).
 */
export function loweredBy(
	standard: UnitStandard,
	choices: readonly ReductionChoice[]
): ReadonlyMap<CriterionId, Lowered> {
	const lowered = new Map<CriterionId, Lowered>();
	for (const choice of choices) {
		const reduction = REDUCTIONS.find((one) => one.id === choice.id);
		if (!reduction || !standard.reductions.includes(choice.id)) {
			throw new CodedError('reduction-unknown', { id: choice.id, standard: standard.id });
		}
		if (choice.reason.trim() === '') throw new CodedError('reduction-without-reason', { id: choice.id });
		const ids = Object.keys(reduction.percents) as CriterionId[];
		if (ids.length === 0) throw new CodedError('reduction-without-figures', { id: choice.id });
		for (const id of ids) {
			if (lowered.has(id)) throw new CodedError('reduction-twice', { id: choice.id });
			const percent = remainingPercent(reduction, id, choice.minorityPercent);
			lowered.set(id, { percent, reduction, reason: choice.reason });
		}
	}
	return lowered;
}
