import { allSpoken } from '../domain/text';
import type { ClassState, UrbanCentre } from '../domain/urban-centre';
import centres from '$province/centres.json';

/**
 * The 22 urban centres of Plan 122. Classes of 2023 are present ones; those of 2025, 2030 and 2045 are what
 * the plan (or the provincial plan) sets out, not recognitions. A year without an entry: no centre of its own.
 * `since2026` is the class under NQ 111/2025, in no table of years: the years of the plan are under NQ 1210/2016.
 */
export const CENTRES = allSpoken(centres) as readonly UrbanCentre[];

export type CentreYear = ClassState['year'];

/** Class of a centre in a year; null when it is not (or no longer) a centre of its own that year. */
export function classAt(centre: UrbanCentre, year: CentreYear): ClassState | null {
	return centre.classes.find((state) => state.year === year) ?? null;
}
