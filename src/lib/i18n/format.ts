import { languageRow, type Language } from '../domain/language';
import type { DecimalMark, NumberRead } from '../domain/number';
import { NOISE, type Rounding } from '../domain/rounding';

export type { Language };

const formats = new Map<string, Intl.NumberFormat>();

/** A bound that stands at a written number but for noise is that number; nothing and all are said of themselves only. */
function withoutNoise(value: number, decimals: number, rounding: Rounding): number {
	if (rounding === 'halfExpand') return value;
	// Of a small value every digit tells.
	if (10 ** -decimals / 1000 < NOISE) return value;
	const near = Number(value.toFixed(decimals));
	return near !== 0 && near !== 100 && Math.abs(value - near) < NOISE ? near : value;
}

/** A number with a fixed count of decimals and a true minus sign. */
export function formatNumber(
	value: number,
	language: Language,
	decimals = 0,
	rounding: Rounding = 'halfExpand'
): string {
	const key = `${language}${decimals}${rounding}`;
	let format = formats.get(key);
	if (!format) {
		format = new Intl.NumberFormat(languageRow(language).tag, {
			minimumFractionDigits: decimals,
			maximumFractionDigits: decimals,
			// What rounds to nothing has no sign.
			signDisplay: 'negative',
			roundingMode: rounding
		});
		formats.set(key, format);
	}
	return format.format(withoutNoise(value, decimals, rounding)).replace('-', '−');
}

/** The mark that parts decimals in a language: what a number typed in a form is read by. */
export function decimalMark(language: Language): DecimalMark {
	return languageRow(language).decimalMark;
}

/** A number that was typed, with the decimals it was typed with. */
export function formatRead({ value, step }: NumberRead, language: Language): string {
	return formatNumber(value, language, Math.min(20, Math.round(-Math.log10(step))));
}

/** Below this a decimal fraction says no more than that there is something. */
const TINY = 1e-9;

/** Decimals with which rounding leaves something of a value: as many as given, or more for a small one. */
export function tellingDecimals(value: number, decimals: number): number {
	const size = Math.abs(value);
	if (size < TINY) return decimals;
	let telling = decimals;
	while (size < 10 ** -telling) telling += 1;
	return telling;
}

/**
 * A measured amount, never negative. What is something never reads as nothing: it is "under" the last decimal,
 * or, as a bound that must stay true, has as many decimals as it needs.
 */
export function formatAmount(
	value: number,
	language: Language,
	decimals = 1,
	rounding: Rounding = 'halfExpand'
): string {
	const least = 10 ** -decimals;
	if (value <= 0 || value >= least || rounding === 'ceil')
		return formatNumber(value, language, decimals, rounding);
	if (rounding === 'floor') {
		return value < TINY
			? `${languageRow(language).over} 0`
			: formatNumber(value, language, tellingDecimals(value, decimals), rounding);
	}
	return value < least / 2
		? `${languageRow(language).under} ${formatNumber(least, language, decimals)}`
		: formatNumber(value, language, decimals);
}

/** The number of a percentage: as `formatAmount`, and what is not all of it never reads as 100. */
export function formatShare(
	value: number,
	language: Language,
	decimals = 1,
	rounding: Rounding = 'halfExpand'
): string {
	const step = 10 ** -decimals;
	if (rounding === 'halfExpand' && value < 100 - TINY && value >= 100 - step / 2)
		return `${languageRow(language).over} ${formatNumber(100 - step, language, decimals)}`;
	return formatAmount(value, language, decimals, rounding);
}

/** The number of a percentage with its sign. */
export function percentOf(share: string, language: Language): string {
	return `${share}${languageRow(language).percentGap}%`;
}

/** A percentage to one decimal: "12,4 %" / "12.4%"; "dưới 0,1 %", "trên 99,9 %" where that would say too much. */
export function formatPercent(value: number, language: Language, rounding: Rounding = 'halfExpand'): string {
	return percentOf(formatShare(value, language, 1, rounding), language);
}

/** A day in digits, as it is typed: 27/5/2023 in every language of the product. */
export function formatDay(date: string): string {
	return date.split('-').map(Number).reverse().join('/');
}

/** A full or partial ISO date as people write it: 27/5/2023, 9/2022, 2021 in Vietnamese. */
export function formatDate(date: string, language: Language): string {
	const [year, month, day] = date.split('-').map(Number);
	if (month === undefined) return String(year);
	const { monthNames, tag } = languageRow(language);
	if (!monthNames) return [day, month, year].filter((part) => part !== undefined).join('/');
	const name = new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' }).format(
		Date.UTC(year ?? 0, month - 1, 1)
	);
	return [day, name, year].filter((part) => part !== undefined).join(' ');
}
