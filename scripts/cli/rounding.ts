/** Decimals of ha, km² and percent in the output. */
export const DECIMALS = 4;

/** Rounds to four decimals; null stays null. */
export function rounded(value: number): number;
export function rounded(value: number | null): number | null;
export function rounded(value: number | null): number | null {
	return value === null ? null : Number(value.toFixed(DECIMALS));
}
