import { FIRST_QUESTION } from '../coverage/first-question';
import { countingDay } from '../register/dates';
import { formatQuery, parseQuery, URL_KEYS, type ViewState } from './view-state';

/** What the first screen asks that another one does not. */
const OPENING: Partial<ViewState> = { asOf: FIRST_QUESTION.asOf, base: FIRST_QUESTION.base };

/** Keys that choose no figure: a link of these alone is a way in, not a figure that someone sent. */
const WAYS_IN: readonly string[] = ['lang', 'view', 'draw', 'comments', 'embed'];

function isWayIn(query: string): boolean {
	const named = [...new URLSearchParams(query).keys()].map((name) => name.toLowerCase());
	return !URL_KEYS.some(({ param }) => named.includes(param) && !WAYS_IN.includes(param));
}

/**
 * The view of an address. One that chooses nothing opens on the first screen. Any other is of its day: links name
 * it, and one without a day was written when the day of its boundaries was meant.
 */
export function openedAt(query: string): ReturnType<typeof parseQuery> {
	const { state, refused } = parseQuery(query);
	return { state: isWayIn(query) ? { ...state, ...OPENING } : state, refused };
}

/** The query that `openedAt` reads as this view: one that would choose nothing names its day. */
export function openingQuery(view: ViewState): string {
	const query = formatQuery(view);
	return isWayIn(query) ? formatQuery({ ...view, asOf: view.asOf ?? countingDay(view.vintage) }) : query;
}
