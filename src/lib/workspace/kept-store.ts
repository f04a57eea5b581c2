import { CodedError } from '../domain/errors';
import { answer, Database, type Factory } from './database';
import type { Slots } from './browser-slots';
import { placed } from './place';
import { damagedId, sortOut, type Kept, type Shelf, type SortedOut } from './shelf';

/** Where things are kept. A save names the revision it changes; a newer one is never overwritten. */
export interface KeptStore<T extends Kept> {
	all(): Promise<SortedOut<T>>;
	/** What was saved, or null when another window saved it since. */
	save(thing: T, now: number): Promise<T | null>;
	remove(id: string): Promise<void>;
}

/** The next saved form; null when what is stored is newer than what it was made from. */
export function nextRevision<T extends Kept>(stored: Kept | undefined, thing: T, now: number): T | null {
	if (stored && stored.revision !== thing.revision) return null;
	return { ...thing, revision: thing.revision + 1, updated: now };
}

/** True when a record comes back whole: what could not be opened again is not written over what can. */
function canBeRead<T extends Kept>(shelf: Shelf<T>, record: object): boolean {
	try {
		return shelf.read(record).whole;
	} catch {
		return false;
	}
}

/** Table of what a database says of itself. */
const ABOUT = 'about';
const INHERITED = 'inherited';

interface Identified {
	id: string;
}

interface Written extends Kept {
	writer?: string;
}

/**
 * A shelf in the browser's database, under a name for this place of the app; comparing and writing happen in one
 * transaction. What earlier versions kept elsewhere is copied once and left where it was; while there is no room for
 * the copy it is read from there. `marks` lie elsewhere and tell that a database was there that the browser has thrown
 * away since. Rejects with what `keepFault` reads.
 */
export function databaseStore<T extends Kept>(
	shelf: Shelf<T>,
	factory: Factory = () => globalThis.indexedDB,
	marks?: Pick<Slots, 'read' | 'write'>
): KeptStore<T> {
	const { table } = shelf;
	const database = new Database(placed(shelf.database), [table, ABOUT], factory);
	/** Names this window's own saves: one that was done although its answer never came is no other window's. */
	const writer = crypto.randomUUID();
	/** Id and base revision of saves that may have been done. */
	const unsure = new Set<string>();
	let inherited = false;
	/** Apart from the database it is remembered that there was one. */
	const mark = `database ${shelf.database}`;
	let emptied = false;
	const markMade = () => {
		if (marks && marks.read(mark) === null) marks.write(mark, '1');
	};
	let uncopied: readonly Identified[] = [];

	async function inherit(): Promise<void> {
		if (inherited) return;
		const done = await database.transact('readonly', (of) => answer<unknown>(of(ABOUT).get(INHERITED)));
		inherited = done !== undefined;
		if (inherited) return markMade();
		emptied ||= (marks?.read(mark) ?? null) !== null;
		const records = (await shelf.inherit(factory)) as Identified[];
		try {
			await database.transact('readwrite', async (of) => {
				// Another window may have done it meanwhile: what was deleted there since stays deleted.
				if ((await answer<unknown>(of(ABOUT).get(INHERITED))) !== undefined) return;
				for (const record of records)
					if ((await answer<unknown>(of(table).get(record.id))) === undefined)
						await answer(of(table).put(record));
				await answer(of(ABOUT).put({ id: INHERITED }));
			});
			inherited = true;
			uncopied = [];
			markMade();
		} catch {
			uncopied = records;
		}
	}

	return {
		all: async () => {
			await inherit();
			const stored = await database.transact('readonly', (of) => answer<Identified[]>(of(table).getAll()));
			const ids = new Set(stored.map(({ id }) => id));
			const sorted = sortOut(shelf, [...stored, ...uncopied.filter(({ id }) => !ids.has(id))]);
			return emptied ? { ...sorted, emptied } : sorted;
		},
		save: async (thing, now) => {
			const base = `${thing.id} ${thing.revision}`;
			try {
				const saved = await database.transact('readwrite', async (of) => {
					const stored = await answer<Written | undefined>(of(table).get(thing.id));
					const ours = stored?.writer === writer && unsure.has(base);
					const from = ours ? { ...thing, revision: stored.revision } : thing;
					const next = nextRevision(stored, from, now);
					if (!next) return null;
					const record = { ...shelf.write(next), writer };
					if (!canBeRead(shelf, record)) throw new CodedError('keep-unreadable');
					await answer(of(table).put(record));
					return next;
				});
				unsure.delete(base);
				return saved;
			} catch (error) {
				unsure.add(base);
				throw error;
			}
		},
		remove: async (id) => {
			const damaged = damagedId(id);
			const gone = damaged === null ? [id] : [id, damaged];
			await database.transact('readwrite', async (of) => {
				for (const one of gone) await answer(of(table).delete(one));
			});
			uncopied = uncopied.filter((record) => !gone.includes(record.id));
		}
	};
}
