import { allSpoken } from '../domain/text';
import type { Bilingual } from '../domain/text';
import inconsistencies from '$province/inconsistencies.json';

/** A place where Plan 122 disagrees with itself or leaves a gap; shown beside what it is about. */
export interface Inconsistency {
	id: string;
	/** null when it runs through the whole plan. */
	clause: string | null;
	/** Ids of targets, centres, projects or actions it concerns. */
	about: readonly string[];
	text: Bilingual;
}

export const INCONSISTENCIES = allSpoken(inconsistencies) as readonly Inconsistency[];
