import type { Figure, FigureUnit, Qualifier } from '../domain/figure';
import { languageRow } from '../domain/language';
import { roundingOf } from '../domain/rounding';
import type { VintageId } from '../domain/vintage';
import { vintageById } from '../register/vintages';
import {
	formatAmount,
	formatDate,
	formatNumber,
	formatShare,
	tellingDecimals,
	type Language
} from './format';
import { m } from './paraglide/messages.js';

/** What of a figure its words rest on. */
export type Stated = Pick<Figure, 'value' | 'unit' | 'qualifier' | 'within'>;

/** How a place writes figures, where not as their unit has it. */
export interface FigureStyle {
	decimals?: number;
	/** What follows the number; '' where the unit stands elsewhere. */
	suffix?: string;
}

/** A figure in the parts that a place may set apart: "at least", "12.4", "%". */
export interface FigureParts {
	qualifier: string;
	number: string;
	suffix: string;
}

const WORDS: Readonly<Record<Qualifier, ((none: object, to: { locale: Language }) => string) | null>> = {
	exact: null,
	about: m.about,
	'at-least': m.at_least,
	'at-most': m.up_to
};

/** The word before a text that was rounded; "under" and "over" say enough already. */
export function qualifierWord(text: string, qualifier: Qualifier, language: Language): string {
	if (qualifier === 'about' && /^\p{L}/u.test(text)) return '';
	return WORDS[qualifier]?.({}, { locale: language }) ?? '';
}

/** Decimals by unit: hectares have none from ten thousand on, where the lines are not that exact. */
export function decimalsOf(unit: FigureUnit, value: number): number {
	if (unit === 'ha') return value < 10_000 ? 1 : 0;
	return unit === 'people' || unit === 'people/km2' || unit === 'units' ? 0 : 1;
}

function suffixOf(unit: FigureUnit, language: Language): string {
	if (unit === 'percent') return `${languageRow(language).percentGap}%`;
	return unit === 'ha' ? '\u00a0ha' : unit === 'km2' ? '\u00a0km²' : unit === 'km' ? '\u00a0km' : '';
}

/** A value as it stands on the screen, as a number: hectares in their decimals. */
const shown = (value: number, unit: FigureUnit) => Number(value.toFixed(decimalsOf(unit, value)));

/**
 * A figure as every place writes it: a bound is rounded so that it stays true, what is something never reads as
 * nothing, nor a part as more than its whole. null = not known.
 */
export function figureParts(
	{ value, unit, qualifier, within = null }: Stated,
	language: Language,
	{ decimals, suffix = suffixOf(unit, language) }: FigureStyle = {}
): FigureParts | null {
	if (value === null) return null;
	const format = unit === 'percent' ? formatShare : formatAmount;
	const most = within === null ? value : Math.min(value, shown(within, unit));
	const number = format(most, language, decimals ?? decimalsOf(unit, most), roundingOf(qualifier));
	return { qualifier: qualifierWord(number, qualifier, language), number, suffix };
}

/** The same without the word of its qualifier, which stands nearby or on the whole that this is a part of. */
export function figureText(figure: Stated, language: Language, style: FigureStyle = {}): string {
	const parts = figureParts(figure, language, style);
	return parts ? `${parts.number}${parts.suffix}` : m.unknown({}, { locale: language });
}

/** A figure with its qualifier and unit, or "not known". */
export function figureWords(figure: Stated, language: Language, style: FigureStyle = {}): string {
	const word = figureParts(figure, language, style)?.qualifier ?? '';
	return `${word} ${figureText(figure, language, style)}`.trim();
}

/** The boundary set a figure is counted on, by the day it came into force. */
export function boundariesWords(vintage: VintageId, language: Language): string {
	return m.on_boundaries({ date: formatDate(vintageById(vintage).from, language) });
}

/** How far a share lies below what is asked for, in points; null when it is reached or not known. */
export function shortWords({ value, qualifier }: Stated, target: number, language: Language): string | null {
	if (value === null || value >= target) return null;
	const bound = qualifier === 'at-least' ? 'at-most' : 'exact';
	return m.short_by({
		points: figureWords({ value: target - value, unit: 'points', qualifier: bound }, language)
	});
}

/** A change in points with its sign; what is a change never reads as none. */
export function changeNumber(points: number, language: Language): string {
	return `${points > 0 ? '+' : ''}${formatNumber(points, language, tellingDecimals(points, 1))}`;
}
