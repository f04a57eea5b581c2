import { formatNumber, type Language } from '../../i18n/format';
import { m } from '../../i18n/paraglide/messages.js';

/** Hectares, or "not known". */
export function hectares(value: number | null, language: Language): string {
	return value === null ? m.unknown() : `${haNumber(value, language)}\u00a0ha`;
}

/** The number alone: one decimal, none from ten thousand on, where the lines are not that exact. */
export function haNumber(value: number, language: Language): string {
	return formatNumber(value, language, value < 10_000 ? 1 : 0);
}
