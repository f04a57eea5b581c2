import type { Warning } from '../../domain/figure';
import { formatNumber, type Language } from '../../i18n/format';
import { joinedWords } from '../../i18n/gap-words';
import type { CoverageDesk } from '../../workspace/coverage.svelte';
import { m } from '../../i18n/paraglide/messages.js';

/** So many plans are named in one line. */
const NAMED_MOST = 5;

/** Name of a plan of the register, of the reader's own, or of one that they only assume; else its id. */
export function planName(
	id: string,
	language: Language,
	{ added, register }: Pick<CoverageDesk, 'added' | 'register'>
): string {
	const known = register.plans.find((plan) => plan.id === id)?.name[language];
	return known ?? added.find((plan) => plan.id === id)?.name ?? id;
}

/** What a warning is about: a plan by its name, one of joined lines with how they were. */
export function aboutWords(
	id: string,
	code: Warning['code'],
	language: Language,
	desk: Pick<CoverageDesk, 'added' | 'register'>
): string {
	const name = planName(id, language, desk);
	const joined = code === 'lines-joined' ? desk.added.find((plan) => plan.id === id)?.joined : undefined;
	return joined ? `${name} (${joinedWords(joined, language)})` : name;
}

/** One entry a kind of warning, with all that it is about. */
export function warningsByCode(warnings: readonly Warning[]): { code: Warning['code']; about: string[] }[] {
	const groups: { code: Warning['code']; about: string[] }[] = [];
	for (const { code, about } of warnings) {
		let group = groups.find((one) => one.code === code);
		if (!group) {
			group = { code, about: [] };
			groups.push(group);
		}
		if (about) group.about.push(about);
	}
	return groups;
}

/** Names in a line: the first few, and how many more there are. */
export function someNames(
	ids: readonly string[],
	nameOf: (id: string) => string,
	language: Language
): string {
	const first = ids.slice(0, NAMED_MOST).map(nameOf).join('; ');
	const more = ids.length - NAMED_MOST;
	return more > 0 ? `${first} ${m.and_more({ count: formatNumber(more, language) })}` : first;
}
