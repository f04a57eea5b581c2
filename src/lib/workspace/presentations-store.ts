import type { Deck } from './deck';
import { readDeck, writeDeck } from './deck-file';
import { oldRecords } from './old-records';
import { readKept, type Kept, type Shelf } from './shelf';

/** A presentation kept on this machine. */
export interface Presentation extends Kept {
	deck: Deck;
}

/** Counts the forms of the envelope; the file within counts its own. */
const FORM = 1;
const DATABASE = 'planning-map-presentations';
const TABLE = 'presentations';

/** Presentations in the browser's database, each as its file holds it. */
export const PRESENTATIONS: Shelf<Presentation> = {
	database: DATABASE,
	table: TABLE,
	read: (record) => {
		const kept = readKept(record, FORM);
		const { deck, refused } = readDeck((record as { file?: unknown }).file);
		return { thing: { ...kept, deck }, whole: refused.length === 0 };
	},
	write: ({ id, revision, updated, deck }) => ({ id, revision, updated, form: FORM, file: writeDeck(deck) }),
	inherit: (factory) => oldRecords(factory, DATABASE, TABLE)
};
