import { CodedError } from '../domain/errors';
import { readPlace, type PlaceContext } from './read-place';

/** What is wrong with a text that is meant as a place all the same: the check of places says it in words. */
const MEANT: readonly string[] = [
	'angle-out-of-range',
	'coordinates-out-of-range',
	'frames-differ',
	'grid-unknown',
	'km-beyond-road',
	'km-metres-out-of-range',
	'km-origin-unknown',
	'link-without-place',
	'road-unknown',
	'zone-not-stated'
];

/** True for coordinates, a km-post or a map link, also one that raises a question; false for names and the rest. */
export function asksPlace(text: string, context: PlaceContext): boolean {
	if (!/\d|^\s*(https?:|geo:|www\.|maps?\.|goo\.gl)/i.test(text)) return false;
	try {
		const read = readPlace(text, context);
		return read.outcome === 'reading' ? read.reading.named === null : !read.why.startsWith('name-');
	} catch (error) {
		if (error instanceof CodedError) return MEANT.includes(error.code);
		throw error;
	}
}
