import { keptPlan } from '../../coverage/kept-plan';
import type { IsoDate } from '../../domain/date';
import { inEach } from '../../domain/text';
import { joinedWords, takenWords } from '../../i18n/gap-words';
import { planFaults } from '../../register/plan-faults';
import type { CoverageDesk } from '../../workspace/coverage.svelte';
import type { RegisterDesk } from '../../workspace/register-desk.svelte';

/**
 * Puts what is only assumed into the reader's register, each plan as one entry; it is then no longer assumed beside.
 * How an outline was joined of lines, and where it was taken from, is kept as its note. What the register refuses stays assumed. `day`: by when a plan that counts on every day was approved.
 */
export function keepAssumed(
	desk: CoverageDesk,
	register: RegisterDesk,
	day: IsoDate
): { kept: number; refused: number } {
	const all = desk.added;
	const kept = all.flatMap((dated) => {
		const { joined, taken } = dated;
		const note =
			joined || taken
				? inEach((language) =>
						[
							...(joined ? [joinedWords(joined, language)] : []),
							...(taken ? [takenWords(taken, language)] : [])
						].join('; ')
					)
				: null;
		const plan = keptPlan(register.newId(), dated, day, note);
		const sound = planFaults(plan, register.register.plans).length === 0;
		return sound && register.say(plan.id, plan, '') ? [dated.id] : [];
	});
	desk.forget(kept);
	return { kept: kept.length, refused: all.length - kept.length };
}
