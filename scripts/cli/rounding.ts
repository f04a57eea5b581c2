import type { Said } from '../../src/lib/coverage/said';
import { roundedAs } from '../../src/lib/domain/rounding';
import { roundingOf } from '../../src/lib/i18n/figure-words';
import { formatAmount, formatShare } from '../../src/lib/i18n/format';

/** Rounds to four decimals, small values to two digits; null stays null. */
export function rounded(value: number): number;
export function rounded(value: number | null): number | null;
export function rounded(value: number | null): number | null {
	return value === null ? null : roundedAs(value);
}

const WORDS = { exact: '', about: 'about ', 'at-least': 'at least ', 'at-most': 'up to ' } as const;

function textWith(format: typeof formatShare, { value, qualifier }: Said): string | null {
	return value === null ? null : `${WORDS[qualifier]}${format(value, 'en', 2, roundingOf(qualifier))}`;
}

/** A percentage to two decimals with its qualifier; null stays null. */
export function shareText(said: Said): string | null {
	return textWith(formatShare, said);
}

/** Any other amount to two decimals with its qualifier; null stays null. */
export function amountText(said: Said): string | null {
	return textWith(formatAmount, said);
}
