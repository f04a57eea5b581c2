import { coverageFigures } from '../../coverage/figures';
import type { AreaCoverage } from '../../coverage/types';
import type { IsoDate } from '../../domain/date';
import type { Language } from '../../domain/language';
import { figureWords } from '../../i18n/figure-words';
import { formatDate } from '../../i18n/format';
import { m } from '../../i18n/paraglide/messages.js';
import { CLASS_WORDS } from '../../i18n/words';
import { whyUnknown } from '../../coverage/why-unknown';
import type { Succession, Version } from '../../register/plan-versions';

const VERSIONS: Readonly<Record<Version['why'], (named: { name: string }) => string>> = {
	official: m.side_official,
	adjusted: m.side_before_adjusted,
	replaced: m.side_before_replaced,
	other: ({ name }) => name
};

/** What is told on each side: the days, or the versions of a plan. */
export function sideNames(
	succession: Succession | null,
	days: readonly [IsoDate, IsoDate],
	language: Language
): [string, string] {
	if (succession) {
		const { plan, before } = succession;
		return [
			VERSIONS[before.why]({ name: before.plan.name[language] }),
			m.side_after({ name: plan.name[language] })
		];
	}
	const [before, after] = days.map((day) => m.side_day({ date: formatDate(day, language) }));
	return [before ?? '', after ?? ''];
}

/** The share of an area on one side, as the table has it; why there is none, where there is none. */
export function sideShare(area: AreaCoverage | null, language: Language): string {
	if (!area) return m.computing();
	return area.percent === null
		? CLASS_WORDS[whyUnknown(area)]()
		: figureWords(coverageFigures(area).percent, language);
}
