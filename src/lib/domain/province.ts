import type { Bilingual, SourceRef } from './text';

/** A name outside the province; places are for reading, not surveyed. */
export interface NeighbourName {
	name: Bilingual;
	/** WGS 84 [lon, lat]. */
	at: readonly [number, number];
	/** Provinces were merged with the present boundaries: some names hold only before, some only after. */
	when: 'before' | 'after' | 'always';
}

/** The unit the province is governed from, as proposals start from it. */
export interface Seat {
	/** Its code at the vintage of the plan. */
	unit: string;
	/** Its name among the places of the map. */
	place: string;
	/** Standard its own land is held against; null = none. */
	standard: string | null;
	/** Its present limit in words, and the day of its lines. */
	name: Bilingual;
	basis: Bilingual;
	short: Bilingual;
	/** Heading of the boundaries view. */
	title: Bilingual;
	/** The limit in the middle of a sentence, and what it is made of. */
	long: Bilingual;
	composition: Bilingual;
	/** Its name with that day, for files. */
	dated: string;
	sources: readonly SourceRef[];
}

/** What the map needs to know of a province besides its units, plans and lines. */
export interface Province {
	/** Short name in ASCII, for what is kept on a reader's machine: never changed. */
	id: string;
	/** GSO code. */
	code: string;
	name: string;
	/** Left out where it is a tỉnh. */
	kind?: 'thành phố';
	shortName: string;
	/** EPSG code of the VN-2000 grid set for the province. */
	grid: number;
	/** True where no source for that grid is at hand: it is the one with the nearest central meridian. */
	gridAssumed?: true;
	/** WGS 84 west, south, east, north: no point of the register lies outside. */
	bounds: readonly [number, number, number, number];
	/** True where some of its land is apart from the rest: else the check of the data takes that for a mistake. */
	islands?: true;
	/** The plan the register is about; null = none known. */
	plan: {
		sign: string;
		name: Bilingual;
		source: SourceRef;
		/** Clauses that say who decides at a place. */
		clausesOfPlace: readonly string[];
	} | null;
	/** Whom to ask for an official answer. */
	ask: Bilingual;
	seat: Seat;
	/** Id of the limit the boundaries view opens on: a published proposal's, or `present`. */
	firstLimit: string;
	/** How far the boundary lines may be off, m; left out where they differ and words say how (`legal_accuracy`). */
	lineMetres?: number;
	/** Sources of the boundary lines. */
	lineSources: readonly SourceRef[];
	/** Places of the map too near to the seat to be named on overview. */
	placesOnlyNear: readonly string[];
	neighbours: readonly NeighbourName[];
}
