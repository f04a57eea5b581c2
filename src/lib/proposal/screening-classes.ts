import type { Boundaries } from '../boundaries/boundaries';
import type { VintageId } from '../domain/vintage';
import { PLAN_DATE } from '../register/dates';
import { PRESENT_VINTAGE } from '../register/vintages';
import { SCREENING_RULES } from '../register/standards';
import { screen, type Screened } from './screening';

/** Due for rearrangement by area and people, by area alone, not due, or people not known. */
export type ScreeningClass = 'both' | 'small-area' | 'no' | 'unknown';

/** The class of a screened commune: what of it is not known is its own class. */
export function screeningClass(row: Screened): ScreeningClass {
	return row.due ?? 'unknown';
}

/**
 * Communes of a vintage under a rule of rearrangement, by its id; none where there is no such rule. Communes that
 * still stand are held against the standards of the rule's own first day, older ones against those of their day.
 */
export function screenedRows(boundaries: Boundaries, vintage: VintageId, rule: string): Screened[] {
	const found = SCREENING_RULES.find((one) => one.id === rule);
	if (!found) return [];
	// Standards in force before 2023 are not on file: the plan's day stands for the earlier vintages.
	const day = vintage === PRESENT_VINTAGE ? '2026-01-01' : PLAN_DATE;
	return screen(boundaries, vintage, found, day);
}

/** Codes of the communes of each class. */
export function codesByClass(rows: readonly Screened[]): Map<ScreeningClass, string[]> {
	const classes = new Map<ScreeningClass, string[]>();
	for (const row of rows) {
		const name = screeningClass(row);
		classes.set(name, [...(classes.get(name) ?? []), row.unit.code]);
	}
	return classes;
}
