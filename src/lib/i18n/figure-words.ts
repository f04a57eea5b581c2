import type { Said } from '../coverage/said';
import type { Qualifier } from '../domain/figure';
import type { VintageId } from '../domain/vintage';
import { vintageById } from '../register/vintages';
import {
	formatAmount,
	formatDate,
	formatNumber,
	formatPercent,
	formatShare,
	tellingDecimals,
	type Language,
	type Rounding
} from './format';
import { m } from './paraglide/messages.js';

/** A bound must stay true when it is rounded. */
export function roundingOf(qualifier: Qualifier): Rounding {
	if (qualifier === 'at-least') return 'floor';
	return qualifier === 'at-most' ? 'ceil' : 'halfExpand';
}

const WORDS: Readonly<Record<Qualifier, () => string>> = {
	exact: () => '',
	about: m.about,
	'at-least': m.at_least,
	'at-most': m.up_to
};

/** The word before a text that was rounded; "under" and "over" say enough already. */
function wordFor(text: string, qualifier: Qualifier): string {
	return qualifier === 'about' && /^\p{L}/u.test(text) ? '' : WORDS[qualifier]();
}

function qualified(text: string, qualifier: Qualifier): string {
	return `${wordFor(text, qualifier)} ${text}`.trim();
}

const haDecimals = (value: number) => (value < 10_000 ? 1 : 0);

/** Hectares as they stand on the screen, as a number. */
function shownHa(value: number): number {
	return Number(value.toFixed(haDecimals(value)));
}

/** Hectares, the number alone: one decimal, none from ten thousand on, where the lines are not that exact. */
export function haNumber(value: number, language: Language, qualifier: Qualifier = 'exact'): string {
	return formatAmount(value, language, haDecimals(value), roundingOf(qualifier));
}

/** Hectares with their qualifier and unit, or "not known". */
export function haWords({ value, qualifier, within }: Said, language: Language): string {
	if (value === null) return m.unknown();
	const whole = within === undefined || within === null ? Infinity : shownHa(within);
	return qualified(`${haNumber(Math.min(value, whole), language, qualifier)}\u00a0ha`, qualifier);
}

/** A percentage without the word of its qualifier, rounded as that asks. */
export function shareNumber(value: number, language: Language, qualifier: Qualifier = 'exact'): string {
	return formatPercent(value, language, roundingOf(qualifier));
}

/** The word of a percentage's qualifier, where it stands apart from `shareNumber`. */
export function qualifierWord(value: number, qualifier: Qualifier, language: Language): string {
	return wordFor(shareNumber(value, language, qualifier), qualifier);
}

/** A percentage with its qualifier, or "not known". */
export function percentWords({ value, qualifier }: Said, language: Language): string {
	return value === null ? m.unknown() : qualified(shareNumber(value, language, qualifier), qualifier);
}

/** A value of a target in its unit: a percentage rounded as every other, a whole number without decimals. */
export function valueText(value: number, qualifier: Qualifier, unit: string, language: Language): string {
	const format = unit.startsWith('%') ? formatShare : formatAmount;
	const number = format(value, language, Number.isInteger(value) ? 0 : 1, roundingOf(qualifier));
	return qualified(`${number} ${unit}`, qualifier);
}

/** The boundary set a figure is counted on, by the day it came into force. */
export function boundariesWords(vintage: VintageId, language: Language): string {
	return m.on_boundaries({ date: formatDate(vintageById(vintage).from, language) });
}

/** How far a share lies below what is asked for, in points; null when it is reached or not known. */
export function shortWords({ value, qualifier }: Said, target: number, language: Language): string | null {
	if (value === null || value >= target) return null;
	const bound = qualifier === 'at-least';
	const points = formatAmount(target - value, language, 1, bound ? 'ceil' : 'halfExpand');
	return (bound ? m.short_up_to : m.short_by)({ points });
}

/** A change in points with its sign; what is a change never reads as none. */
export function changeNumber(points: number, language: Language): string {
	return `${points > 0 ? '+' : ''}${formatNumber(points, language, tellingDecimals(points, 1))}`;
}
