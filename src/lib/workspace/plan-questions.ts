import type { PlanFileRead } from '../coverage/plan-file';
import type { DatedPlan } from '../coverage/types';

/** Words of a file that its reader is asked about; `''` for features that state none. */
export interface Asked {
	about: 'status' | 'type';
	value: string;
	count: number;
}

const CODES: Readonly<Record<string, Asked['about']>> = {
	'status-unknown': 'status',
	'status-missing': 'status',
	'type-unknown': 'type'
};

/** The type of a plan whose file states none. */
export const UNTYPED = 'unknown';

/** True for a feature that is left out only until its reader has answered. */
export const isAsked = ({ code }: { code: string }) => Object.hasOwn(CODES, code);

/** What the reader is asked about a file: each wording once, with how many features have it. */
export function questionsOf({ items, leftOut }: PlanFileRead): Asked[] {
	const untyped = items
		.filter(({ type }) => type === UNTYPED)
		.map(() => ({ about: 'type' as const, value: '' }));
	const unclear = leftOut
		.filter(isAsked)
		.map(({ code, value = '' }) => ({ about: CODES[code] ?? 'type', value }));
	const asked = new Map<string, Asked>();
	for (const { about, value } of [...untyped, ...unclear]) {
		const count = asked.get(`${about} ${value}`)?.count ?? 0;
		asked.set(`${about} ${value}`, { about, value, count: count + 1 });
	}
	return [...asked.values()];
}

/** The plans whose ids are among some. */
export function plansAmong(plans: readonly DatedPlan[], ids: readonly string[]): DatedPlan[] {
	const wanted = new Set(ids);
	return plans.filter(({ id }) => wanted.has(id));
}

/** The plans whose ids are not among some. */
export function plansBeside(plans: readonly DatedPlan[], ids: readonly string[]): DatedPlan[] {
	const gone = new Set(ids);
	return plans.filter(({ id }) => !gone.has(id));
}
