import type { Bilingual, Mark, SourceRef } from './text';

/** A boundary proposal: whole communes of one vintage that would form a unit. */
export interface BoundaryProposal {
	id: string;
	/** Letter or short sign on the map, e.g. "A". */
	sign: string;
	name: Bilingual;
	basis: Bilingual;
	clause: string;
	phase: Bilingual;
	/** `published`: composition found in a public source; `stand-in`: whole district, composition not public. */
	standing: 'published' | 'stand-in';
	/** GSO codes of communes of the vintage of 1 Jan 2020. */
	communes: readonly string[];
	/** GSO codes of whole districts. */
	districts: readonly string[];
	publishedArea: { value: number; mark: Mark; source: SourceRef } | null;
	note: Bilingual;
	sources: readonly SourceRef[];
}
