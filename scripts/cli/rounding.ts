import type { Qualifier } from '../../src/lib/domain/figure';
import { roundedAs } from '../../src/lib/domain/rounding';
import { figureWords, type Stated } from '../../src/lib/i18n/figure-words';

/** Rounds to four decimals, small values to two digits; null stays null. */
export function rounded(value: number, qualifier?: Qualifier): number;
export function rounded(value: number | null, qualifier?: Qualifier): number | null;
export function rounded(value: number | null, qualifier?: Qualifier): number | null {
	return value === null ? null : roundedAs(value, qualifier);
}

/** A figure to two decimals with its qualifier, without its unit; null stays null. */
export function figureCell(figure: Stated): string | null {
	return figure.value === null ? null : figureWords(figure, 'en', { decimals: 2, suffix: '' });
}
