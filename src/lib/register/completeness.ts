import { allSpoken } from '../domain/text';
import type { IsoDate } from '../domain/date';
import type { PlanType } from '../domain/plan';
import type { Bilingual, SourceRef } from '../domain/text';
import completeness from '$province/completeness.json';

/**
 * From `since` on every plan of this type that touches the unit, or any unit inside it, is in the register.
 * Only there is a coverage figure not a lower bound.
 */
export interface CompletenessEntry {
	type: PlanType;
	/** GSO code of the unit; the province covers all. */
	unit: string;
	since: IsoDate;
	source: SourceRef;
	reason: Bilingual;
}

export const COMPLETENESS = allSpoken(completeness) as readonly CompletenessEntry[];
