import type { AreaBound, PlanEvent, PlanningDocument } from '../domain/plan';
import { formatDate, formatNumber, type Language } from './format';
import { m } from './paraglide/messages.js';

/** The word of a source before an area. */
export const BOUND_WORDS: Readonly<Record<AreaBound, () => string>> = {
	exact: () => '',
	over: m.over,
	nearly: m.nearly,
	about: m.about
};

/** The stated area of a plan with the word of its source: "trên 723 ha"; empty when none is stated. */
export function statedArea({ areaHa, areaBound }: PlanningDocument, language: Language): string {
	if (areaHa === null) return '';
	const number = formatNumber(areaHa, language, areaHa % 1 === 0 ? 0 : 2);
	return [areaBound ? BOUND_WORDS[areaBound]() : '', `${number} ha`].filter(Boolean).join(' ');
}

/** The day of a step, or the day by which it is known; empty when no source tells any. */
export function stepDay({ date, knownBy }: PlanEvent, language: Language): string {
	if (date !== null) return formatDate(date, language);
	return knownBy ? m.known_by({ date: formatDate(knownBy, language) }) : '';
}
