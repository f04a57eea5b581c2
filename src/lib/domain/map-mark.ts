import { cleanText } from './clean-text';

/** A place on the map, WGS 84 [lon, lat]. */
type Place = readonly [number, number];

/** What a reader drew or wrote over the map. Never changed in place. */
export type MapMark =
	| { kind: 'arrow'; from: Place; to: Place }
	/** Corners in order; the last is joined to the first. */
	| { kind: 'outline'; corners: readonly Place[] }
	/** Plain text, one line. */
	| { kind: 'text'; at: Place; words: string };

export const MARK_KINDS = ['arrow', 'outline', 'text'] as const satisfies readonly MapMark['kind'][];

/** Letters of one text at most. */
export const MARK_LETTERS = 80;

/** Text as it is written on the map: one line, without blanks round it; '' when nothing is left. */
export function markWords(text: string): string {
	return cleanText(text).replace(/\s+/g, ' ').trim();
}
