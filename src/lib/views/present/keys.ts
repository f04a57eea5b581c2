import { m } from '../../i18n/paraglide/messages.js';

export type StageAction =
	'next' | 'back' | 'first' | 'last' | 'auto' | 'notes' | 'full' | 'language' | 'keys' | 'leave';

/** A key of the stage: what it is called by the browser, what it does, and how both are said. */
export interface StageKey {
	keys: readonly string[];
	does: StageAction;
	shown: readonly string[];
	words: () => string;
}

/** The keys of the stage, in the order they are listed for the reader. */
export const STAGE_KEYS: readonly StageKey[] = [
	{ keys: ['ArrowRight', 'PageDown', ' '], does: 'next', shown: ['→', 'PgDn', 'Space'], words: m.key_next },
	{ keys: ['ArrowLeft', 'PageUp'], does: 'back', shown: ['←', 'PgUp'], words: m.key_back },
	{ keys: ['Home'], does: 'first', shown: ['Home'], words: m.key_first },
	{ keys: ['End'], does: 'last', shown: ['End'], words: m.key_last },
	{ keys: ['p'], does: 'auto', shown: ['P'], words: m.key_auto },
	{ keys: ['n'], does: 'notes', shown: ['N'], words: m.key_notes },
	{ keys: ['f'], does: 'full', shown: ['F'], words: m.key_full },
	{ keys: ['l'], does: 'language', shown: ['L'], words: m.key_language },
	{ keys: ['?'], does: 'keys', shown: ['?'], words: m.key_keys },
	{ keys: ['Escape'], does: 'leave', shown: ['Esc'], words: m.key_leave }
];

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a pressed key asks for: an action, a scene counted from 0 for a digit, or null. */
export function actionOf({ key, ctrlKey, metaKey, altKey }: Pressed): StageAction | number | null {
	if (ctrlKey || metaKey || altKey) return null;
	if (/^[1-9]$/.test(key)) return Number(key) - 1;
	const name = key.length === 1 ? key.toLowerCase() : key;
	return STAGE_KEYS.find(({ keys }) => keys.includes(name))?.does ?? null;
}

/** The scene after an action, of `count` counted from 0; null when the action is about something else. */
export function sceneAfter(action: StageAction | number, at: number, count: number): number | null {
	const last = count - 1;
	if (typeof action === 'number') return action <= last ? action : at;
	switch (action) {
		case 'next':
			return Math.min(last, at + 1);
		case 'back':
			return Math.max(0, at - 1);
		case 'first':
			return 0;
		case 'last':
			return last;
		default:
			return null;
	}
}
