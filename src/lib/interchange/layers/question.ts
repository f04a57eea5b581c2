import type { CrsDoubt, CrsReading } from '../crs/readings';
import type { IsoDate } from '../../domain/date';
import type { JoinFacts } from './joins-of';
import type { LayerCounts } from './layer';

/** What only the reader can say of a file, as data. */
export type FileQuestion =
	| { about: 'layer'; layers: readonly (LayerCounts & { name: string })[] }
	| {
			about: 'crs';
			/** `crs-unknown`: the file says nothing that is known here; else how it contradicts its coordinates. */
			why: CrsDoubt;
			/** What the file says; null where it says nothing. */
			said: string | null;
			readings: readonly CrsReading[];
			/** How lines of a drawing were joined; null for other files. */
			joins: JoinFacts | null;
			/** The same for files of one format with the same columns. */
			shape?: string;
			/** What was chosen before for files of its folder or shape, and the day. */
			chosen?: { key: string; on: IsoDate };
	  }
	| { about: 'encoding'; options: readonly { value: string; sample: string }[] };

/** The answers given so far. */
export interface GeoChoice {
	/** Name of a layer, or `*` for all. */
	layer?: string | null;
	/** A word of `crsKey`. */
	crs?: string | null;
	encoding?: string | null;
	/** Up to which gap lines of a drawing are joined, m. */
	join?: number | null;
}
