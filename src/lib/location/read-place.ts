import type { Boundaries } from '../boundaries/boundaries';
import { cleanText } from '../domain/clean-text';
import { CodedError } from '../domain/errors';
import { takeLabels } from './axis-labels';
import { fromSexagesimal } from './degrees-minutes';
import { isDegrees, readPairs } from './frame-pair';
import { frameFor, takeFrame } from './frame-words';
import { isLink, readMapLink } from './map-link';
import { numberPairs } from './number-pairs';
import { readName } from './place-name';
import type { PlaceRead, StatedFrame } from './reading';
import { readPost, readingOfPost, type Route } from './road-posts';
import type { SearchIndex } from './search';

/** What a place is read against. */
export interface PlaceContext {
	boundaries: Boundaries;
	names: SearchIndex;
	routes: readonly Route[];
	/** The coordinate system the reader has stated apart from the text; null when none. */
	frame: StatedFrame | null;
}

const MAX_LENGTH = 2000;

function readLink(text: string): PlaceRead {
	const { place, step, what } = readMapLink(text);
	return {
		outcome: 'reading',
		reading: {
			kind: 'degrees',
			place,
			frame: 'wgs84',
			marginM: (step / 2) * 110_700,
			precision: 'surveyed',
			remarks: [{ code: what === 'pin' ? 'link-pin' : 'link-view' }],
			evidence: [],
			named: null
		}
	};
}

/** Coordinates in a text; null when it holds none. */
function readCoordinates(text: string, context: PlaceContext): PlaceRead | null {
	const { frame, rest } = takeFrame(text);
	const sexagesimal = fromSexagesimal(rest);
	const labelled = takeLabels(sexagesimal?.text ?? rest);
	if (!labelled || labelled.labels.length > 2) return null;
	const pairs = numberPairs(labelled.bare).map(({ values, step }) => ({
		values,
		step: sexagesimal?.step ?? step,
		labels: labelled.labels,
		mixed: labelled.mixed
	}));
	if (pairs.length === 0) return null;
	return readPairs(context.boundaries, pairs, frameFor(frame, context.frame, pairs.every(isDegrees)));
}

/**
 * Reads a place as people write it: WGS 84 or VN-2000 in decimals or degrees, minutes, seconds, in either order;
 * VN-2000 metres; a map link; a km-post of a road; a name or code. One reading, or a question with the readings that are
 * possible. Throws `place-empty`, `place-too-long`, `place-unreadable`, and the codes of the readers it calls.
 */
export function readPlace(text: string, context: PlaceContext): PlaceRead {
	const clean = cleanText(text).replace(/\s+/g, ' ').trim();
	if (clean === '') throw new CodedError('place-empty');
	if (clean.length > MAX_LENGTH) throw new CodedError('place-too-long', { most: MAX_LENGTH });
	if (isLink(clean)) return readLink(clean);
	const post = readPost(clean);
	if (post) return { outcome: 'reading', reading: readingOfPost(context.routes, post) };
	const coordinates = /\d/.test(clean) ? readCoordinates(clean, context) : null;
	if (coordinates) return coordinates;
	if (/\p{L}{2}|^\d{4,5}$/u.test(clean)) return readName(context.boundaries, context.names, clean);
	throw new CodedError('place-unreadable', { text: clean });
}
