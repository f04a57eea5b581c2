import type { DecimalMark, NumberRead } from '../domain/number';
import type { Bilingual } from '../domain/text';

/** Languages of the product; numbers follow the language: 1.234,5 in Vietnamese, 1,234.5 in English. */
export type Language = 'vi' | 'en';

/** A lower bound is rounded down and an upper one up, so that what is said stays true. */
export type Rounding = 'halfExpand' | 'floor' | 'ceil';

const TAGS: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };
const formats = new Map<string, Intl.NumberFormat>();

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
		format = new Intl.NumberFormat(TAGS[language], {
			minimumFractionDigits: decimals,
			maximumFractionDigits: decimals,
			// What rounds to nothing has no sign.
			signDisplay: 'negative',
			roundingMode: rounding
		});
		formats.set(key, format);
	}
	return format.format(value).replace('-', '−');
}

/** The mark that parts decimals in a language: what a number typed in a form is read by. */
export function decimalMark(language: Language): DecimalMark {
	return language === 'vi' ? ',' : '.';
}

/** A number that was typed, with the decimals it was typed with. */
export function formatRead({ value, step }: NumberRead, language: Language): string {
	return formatNumber(value, language, Math.min(20, Math.round(-Math.log10(step))));
}

/** A percentage to one decimal: "12,4 %" / "12.4%". A share that is not nothing never reads 0,0. */
export function formatPercent(value: number, language: Language): string {
	const space = language === 'vi' ? '\u00a0' : '';
	if (value > 0 && value < 0.05)
		return `${language === 'vi' ? 'dưới' : 'under'} ${formatNumber(0.1, language, 1)}${space}%`;
	return `${formatNumber(value, language, 1)}${space}%`;
}

/** A percentage that is a lower bound, rounded down: to one decimal, or two where one would say nothing. */
export function formatLowerPercent(value: number, language: Language): string {
	const decimals = value > 0 && value < 0.1 ? 2 : 1;
	return `${formatNumber(value, language, decimals, 'floor')}${language === 'vi' ? '\u00a0' : ''}%`;
}

/** A full or partial ISO date as people write it: 27/5/2023, 9/2022, 2021 in Vietnamese. */
export function formatDate(date: string, language: Language): string {
	const [year, month, day] = date.split('-').map(Number);
	if (month === undefined) return String(year);
	if (language === 'vi') return [day, month, year].filter((part) => part !== undefined).join('/');
	const name = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(
		Date.UTC(year ?? 0, month - 1, 1)
	);
	return [day, name, year].filter((part) => part !== undefined).join(' ');
}

/** The text in one language. */
export function say(text: Bilingual, language: Language): string {
	return text[language];
}
