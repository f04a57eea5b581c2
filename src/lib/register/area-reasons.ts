import type { Bilingual, SourceRef } from '../domain/text';
import reasons from '$province/area-reasons.json';

/** Why a unit's measured area may be more than 10 % off its published one; without one the data check refuses it. */
export interface AreaReason {
	/** `code@valid_from` of the unit. */
	unit: string;
	reason: Bilingual;
	source: SourceRef;
}

export const AREA_REASONS = reasons as readonly AreaReason[];
