import { download } from '../../ui/download';
import type { Language } from '../../i18n/format';
import type { Deck } from '../../workspace/deck';
import { writeDeck } from '../../workspace/deck-file';
import { said } from './play';

/** Hands a presentation out as a file named for it. */
export function saveDeck(deck: Deck, language: Language): void {
	const text = JSON.stringify(writeDeck(deck), null, '\t');
	const name = said(deck.name, language).replace(/[^\p{L}\p{N}]+/gu, '-') || 'trinh-chieu';
	download(`${name}.json`, new Blob([text], { type: 'application/json' }));
}
