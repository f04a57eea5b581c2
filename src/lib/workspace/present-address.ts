import { LANGUAGES } from '../domain/language';
import { DEFAULT_STATE, oneOf, parseKeys, parsePacked, type UrlKey, type ViewState } from './view-state';

/** What the address of the presentation page holds. One of `show`, `deck` and `story` is played, in this order. */
export interface PresentState {
	language: ViewState['language'];
	/** A ready story; null = the first. */
	story: string | null;
	/** A presentation kept on this machine, by its id. */
	deck: string | null;
	/** A whole presentation as link text (see deck-link). */
	show: string | null;
	/** The scene, counted from 1. */
	scene: number;
	/** The editor instead of the stage. */
	edit: boolean;
	/** Seconds after which the next scene comes by itself; null = it waits. */
	auto: number | null;
	/** What the presenter reads, in a window of its own, instead of the stage. */
	notes: boolean;
}

/** Seconds a scene may stand while they play by themselves. */
export const AUTO_SECONDS: readonly number[] = [5, 10, 15, 20, 30, 60];

export const FIRST_SCENE: PresentState = {
	language: DEFAULT_STATE.language,
	story: null,
	deck: null,
	show: null,
	scene: 1,
	edit: false,
	auto: null,
	notes: false
};

function key<K extends keyof PresentState>(
	param: string,
	field: K,
	parse: UrlKey<PresentState, K>['parse'],
	format: UrlKey<PresentState, K>['format']
): UrlKey<PresentState, K> {
	return { param, field, parse, format };
}

function matching(pattern: RegExp) {
	return (text: string) => (pattern.test(text) ? text : undefined);
}

const flag = (text: string) => (text === '1' ? true : undefined);
const flagged = (value: boolean) => (value ? '1' : '');
const said = (value: string | null) => value ?? '';

/** The documented query keys of the presentation page. Old keys are never reused for another meaning. */
const PRESENT_KEYS = [
	key('lang', 'language', oneOf(LANGUAGES), String),
	key('story', 'story', matching(/^[a-z-]{1,40}$/), said),
	key('deck', 'deck', matching(/^[\w-]{1,64}$/), said),
	key('show', 'show', parsePacked, said),
	key('scene', 'scene', (text) => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined), String),
	key('edit', 'edit', flag, flagged),
	key(
		'auto',
		'auto',
		(text) => AUTO_SECONDS.find((seconds) => String(seconds) === text),
		(value) => String(value ?? '')
	),
	key('notes', 'notes', flag, flagged)
] as const;

/** Reads a query string; what does not parse keeps its default and is named in `refused`. */
export function parsePresent(query: string): { state: PresentState; refused: string[] } {
	return parseKeys(query, PRESENT_KEYS as unknown as readonly UrlKey<PresentState>[], FIRST_SCENE);
}

/** Writes the query string: only what differs from the first scene, keys in table order. */
export function formatPresent(state: PresentState): string {
	const parts = PRESENT_KEYS.flatMap(({ param, field, format }) => {
		const write = format as (value: unknown) => string;
		const text = write(state[field]);
		return text === write(FIRST_SCENE[field]) ? [] : [`${param}=${encodeURIComponent(text)}`];
	});
	return parts.length > 0 ? `?${parts.join('&')}` : '';
}
