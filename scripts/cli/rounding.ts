import { roundedAs } from '../../src/lib/domain/rounding';
import { figureWords, type Stated } from '../../src/lib/i18n/figure-words';

/** Rounds to four decimals, small values to two digits; null stays null. */
export function rounded(value: number): number;
export function rounded(value: number | null): number | null;
export function rounded(value: number | null): number | null {
	return value === null ? null : roundedAs(value);
}

/** A figure to two decimals with its qualifier, without its unit; null stays null. */
export function figureCell(figure: Stated): string | null {
	return figure.value === null ? null : figureWords(figure, 'en', { decimals: 2, suffix: '' });
}
