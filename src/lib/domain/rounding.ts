import type { Figure, Qualifier } from './figure';

/** A lower bound is rounded down and an upper one up, so that what is said stays true. */
export type Rounding = 'halfExpand' | 'floor' | 'ceil';

/** To which side a value is rounded by how it is meant. */
export function roundingOf(qualifier: Qualifier): Rounding {
	if (qualifier === 'at-least') return 'floor';
	return qualifier === 'at-most' ? 'ceil' : 'halfExpand';
}

/** Decimals of ha, km² and percent in files. */
const DECIMALS = 4;
/** What different machines leave between two sums of the same parts: 10 cm², in ha, or so little of a percent. */
export const NOISE = 1e-7;
const SLACK = NOISE * 10 ** DECIMALS;

/**
 * A value as a file holds it: four decimals, a lower bound rounded down and an upper one up, so that it stays
 * true. What is something never becomes nothing: a small value keeps two digits.
 */
export function roundedAs(value: number, qualifier: Qualifier = 'exact'): number {
	if (value === 0) return 0;
	const small = Math.abs(value) < 10 ** -DECIMALS;
	const decimals = small ? 1 - Math.floor(Math.log10(Math.abs(value))) : DECIMALS;
	const scale = 10 ** decimals;
	const rounding = roundingOf(qualifier);
	if (rounding === 'floor') return Math.floor(value * scale + SLACK) / scale;
	if (rounding === 'ceil') return Math.ceil(value * scale - SLACK) / scale;
	return Number(value.toFixed(Math.min(100, decimals)));
}

/** A percentage as a file holds it: as `roundedAs`, and what is not all of it never becomes 100. */
export function roundedShare(percent: number, qualifier: Qualifier = 'exact'): number {
	const rounded = roundedAs(percent, qualifier);
	return rounded === 100 && percent < 100 && qualifier !== 'at-most' ? 100 - 10 ** -DECIMALS : rounded;
}

/** The value of a figure as a file holds it, a part never more than its whole; null = not known. */
export function heldValue({
	value,
	unit,
	qualifier,
	within = null
}: Pick<Figure, 'value' | 'unit' | 'qualifier' | 'within'>): number | null {
	if (value === null) return null;
	if (unit === 'percent') return roundedShare(value, qualifier);
	const held = roundedAs(value, qualifier);
	return within === null ? held : Math.min(held, roundedAs(within));
}
