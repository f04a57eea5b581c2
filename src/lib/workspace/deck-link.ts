import { CodedError } from '../domain/errors';
import type { Deck } from './deck';
import { readDeck, writeDeck, type ReadDeck } from './deck-file';
import { packJson, unpackJson } from './packed';
import { MAX_LINK, seal, unseal } from './sealed-text';

/*
 * A deck as text for a link: `2` (this form), sealed, with the file's data packed. Form 1 had no seal: `1.` and
 * the same data. Old forms are read for ever.
 */

/** The whole deck as text for a link; null when that is longer than a link should be. */
export function formatDeck(deck: Deck): string | null {
	const text = seal('2', packJson(writeDeck(deck)));
	return text.length > MAX_LINK ? null : text;
}

/** Reads what `formatDeck` wrote. Throws `link-invalid` and what `readDeck` throws. */
export function parseDeck(text: string): ReadDeck {
	const old = /^1\.([\w-]+)$/.exec(text)?.[1];
	if (old) return readDeck(unpackJson(old));
	const sealed = unseal(text);
	if (!sealed) throw new CodedError('link-invalid', { what: 'check' });
	if (sealed.form !== '2') throw new CodedError('link-invalid', { what: 'form' });
	return readDeck(unpackJson(sealed.body));
}
