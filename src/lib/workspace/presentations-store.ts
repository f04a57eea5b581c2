import type { Deck } from './deck';
import { readDeck, writeDeck } from './deck-file';
import { readKept, type Kept, type Shelf } from './kept-store';

/** A presentation kept on this machine. */
export interface Presentation extends Kept {
	deck: Deck;
}

/** Presentations in the browser's database, each as its file holds it. */
export const PRESENTATIONS: Shelf<Presentation> = {
	database: 'planning-map-presentations',
	table: 'presentations',
	read: (record) => {
		const kept = readKept(record);
		if (!kept) return null;
		try {
			return { ...kept, deck: readDeck((record as { file: unknown }).file).deck };
		} catch {
			return null;
		}
	},
	write: ({ id, revision, updated, deck }) => ({ id, revision, updated, file: writeDeck(deck) })
};
