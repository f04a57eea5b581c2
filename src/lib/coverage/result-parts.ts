import type { AreaCoverage } from './types';

/** What of a result grows with the plans in its area. */
const LISTS = ['plans', 'overlaps', 'warnings'] as const;

type Lists = Pick<AreaCoverage, (typeof LISTS)[number]>;

/** A result as it crosses: its head, or some of what its lists hold, after the head it belongs to. */
export type ResultPart = { head: AreaCoverage } | Partial<Lists>;

/** How much the lists of a result hold. */
export const weightOf = (lists: Partial<Lists>): number =>
	LISTS.reduce((sum, name) => sum + (lists[name]?.length ?? 0), 0);

/** Results in parts of which none carries more than `most` things of a list. */
export function* partsOfResults(results: readonly AreaCoverage[], most: number): Generator<ResultPart> {
	for (const result of results) {
		yield { head: { ...result, plans: [], overlaps: [], warnings: [] } };
		for (const name of LISTS)
			for (let k = 0; k < result[name].length; k += most) yield { [name]: result[name].slice(k, k + most) };
	}
}

/** The results that these parts are of. */
export function resultsFrom(parts: Iterable<ResultPart>): AreaCoverage[] {
	const results: AreaCoverage[] = [];
	for (const part of parts) {
		if ('head' in part) results.push({ ...part.head, plans: [], overlaps: [], warnings: [] });
		else for (const name of LISTS) (results.at(-1)?.[name] as unknown[]).push(...(part[name] ?? []));
	}
	return results;
}
