import type { IsoDate } from '../domain/date';
import type { VintageId } from '../domain/vintage';
import lineage from '$province/lineage.json';

/** Commune `before` gave land to commune `after`: wholly or in part, and how that is known. */
export type LineagePair = readonly [before: string, after: string, share: 'whole' | 'part', basis: string];

/** One rearrangement of the commune map. */
export interface LineageStep {
	date: IsoDate;
	before: VintageId;
	after: VintageId;
	source: string;
	pairs: readonly LineagePair[];
}

export const LINEAGE = lineage as unknown as readonly LineageStep[];
