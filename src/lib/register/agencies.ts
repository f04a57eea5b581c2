import { allSpoken } from '../domain/text';
import type { Bilingual } from '../domain/text';
import agencies from '$province/agencies.json';

/** Who leads and who helps, by clause of Plan 122, under the names of May 2023. */
export interface ClauseAgencies {
	clause: string;
	/** What the clause is about, in short. */
	name: Bilingual;
	lead: readonly Bilingual[];
	coordinating: readonly Bilingual[];
}

export const AGENCIES = allSpoken(agencies) as readonly ClauseAgencies[];

/** Agencies of a clause such as "II.3.b"; a sub-clause ("III.4.a") falls back to its parent. null when unknown. */
export function agenciesOf(clause: string): ClauseAgencies | null {
	const first = clause.split(';')[0]?.trim() ?? '';
	const parent = first.split('.').slice(0, -1).join('.');
	return AGENCIES.find((a) => a.clause === first) ?? AGENCIES.find((a) => a.clause === parent) ?? null;
}
