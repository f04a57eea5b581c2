import type { Bilingual, Mark, SourceRef } from './text';

/** How a limit is drawn where versions lie close together. */
export type LineStyle = 'long-dashes' | 'short-dashes';

/** A boundary proposal: whole communes of the plan's vintage that would form a unit. */
export interface BoundaryProposal {
	id: string;
	/** Versions of one unit share a family: they stand side by side and share a scoreboard. */
	family: string;
	/** Code of the unit it enlarges or raises, at the vintage of the plan. */
	base: string;
	/** Id of the standard it is held against; null = none. */
	standard: string | null;
	line: LineStyle;
	/** Side of the limit that carries its sign, so that signs of nested limits stay apart. */
	signSide: 'east' | 'south';
	/** Letter or short sign on the map, e.g. "A". */
	sign: string;
	name: Bilingual;
	basis: Bilingual;
	/** The same in a few words, for a list. */
	basisShort: Bilingual;
	clause: string;
	phase: Bilingual;
	/** `published`: composition found in a public source; `stand-in`: whole district, composition not public. */
	standing: 'published' | 'stand-in';
	/** GSO codes of communes of the vintage of the plan. */
	communes: readonly string[];
	/** GSO codes of whole districts. */
	districts: readonly string[];
	publishedArea: { value: number; mark: Mark; source: SourceRef } | null;
	note: Bilingual;
	sources: readonly SourceRef[];
}
