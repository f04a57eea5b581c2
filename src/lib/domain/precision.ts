/** How exactly something is placed, from worst to best (the precision ladder, steps 1 to 6). */
export const PRECISIONS = [
	'place-only',
	'indicative',
	'whole-unit',
	'generalised',
	'official-map',
	'surveyed'
] as const;

export type Precision = (typeof PRECISIONS)[number];

/** Step on the ladder, 1 (place only) to 6 (surveyed). */
export function precisionStep(precision: Precision): number {
	return PRECISIONS.indexOf(precision) + 1;
}

/** The worst of several precisions: a figure is never more exact than its weakest part. */
export function worstPrecision(parts: readonly Precision[]): Precision | null {
	if (parts.length === 0) return null;
	return PRECISIONS[Math.min(...parts.map((p) => PRECISIONS.indexOf(p)))] ?? null;
}
