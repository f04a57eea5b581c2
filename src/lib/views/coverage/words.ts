import { formatNumber, type Language } from '../../i18n/format';
import { m } from '../../i18n/paraglide/messages.js';

/** Hectares to one decimal, or "not known". */
export function hectares(value: number | null, language: Language): string {
	return value === null ? m.unknown() : `${formatNumber(value, language, 1)}\u00a0ha`;
}
