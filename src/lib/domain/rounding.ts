import type { Qualifier } from './figure';

/** Decimals of ha, km² and percent in files. */
const DECIMALS = 4;
/** What floating point leaves of a number that was written with so few decimals. */
const SLACK = 1e-6;

/**
 * A value as a file holds it: four decimals, a lower bound rounded down and an upper one up, so that it stays
 * true. What is something never becomes nothing: a small value keeps two digits.
 */
export function roundedAs(value: number, qualifier: Qualifier = 'exact'): number {
	if (value === 0) return 0;
	const small = Math.abs(value) < 10 ** -DECIMALS;
	const decimals = small ? 1 - Math.floor(Math.log10(Math.abs(value))) : DECIMALS;
	const scale = 10 ** decimals;
	if (qualifier === 'at-least') return Math.floor(value * scale + SLACK) / scale;
	if (qualifier === 'at-most') return Math.ceil(value * scale - SLACK) / scale;
	return Number(value.toFixed(Math.min(100, decimals)));
}

/** A percentage as a file holds it: as `roundedAs`, and what is not all of it never becomes 100. */
export function roundedShare(percent: number, qualifier: Qualifier = 'exact'): number {
	const rounded = roundedAs(percent, qualifier);
	return rounded === 100 && percent < 100 && qualifier !== 'at-most'
		? roundedAs(percent, 'at-least')
		: rounded;
}
