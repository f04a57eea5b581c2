import type { PartialDate } from './date';
import type { Mark, SourceRef } from './text';

/**
 * What a population counts, and when: the census of 1 April 2019, or permanent and temporary residents as
 * listed for the 65 units since 1 July 2025. The two never go into one sum.
 */
export type PopulationBasis = 'census-2019' | 'residents-2026-09';

export const POPULATION_BASES: readonly PopulationBasis[] = ['census-2019', 'residents-2026-09'];

/** The basis of a proposal that names none. */
export const DEFAULT_BASIS: PopulationBasis = 'census-2019';

/** Where and of what day the people of a basis are. */
export const BASIS_FACTS: Readonly<
	Record<PopulationBasis, { date: PartialDate; year: number; source: SourceRef }>
> = {
	'census-2019': { date: '2019-04-01', year: 2019, source: 'census-2019' },
	'residents-2026-09': { date: '2026-09', year: 2026, source: 'residents-2025' }
};

/**
 * Why a listed number may be wrong: under a thousand people, a density no other unit has, or an area in its row that
 * another list does not have, so that the row may be of another unit.
 */
export const RESIDENT_DOUBTS = ['below-1000', 'density', 'area-differs'] as const;
export type ResidentDoubt = (typeof RESIDENT_DOUBTS)[number];

/** Permanent and temporary residents of a unit as one list gave them. */
export interface ResidentCount {
	value: number;
	date: PartialDate;
	mark: Mark;
	source: SourceRef;
	/** True when the lists of two dates disagree: then neither is sure. */
	contradictory: boolean;
	/** What by itself speaks against this number; left out where nothing does. */
	doubts?: readonly ResidentDoubt[];
}
