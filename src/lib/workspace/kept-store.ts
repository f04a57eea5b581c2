/** Something the reader made, kept on this machine. `revision` counts its saves, so that a window sees another one's. */
export interface Kept {
	id: string;
	revision: number;
	/** Milliseconds since 1970. */
	updated: number;
}

/** Where such things are kept. A save names the revision it changes; a newer one is never overwritten. */
export interface KeptStore<T extends Kept> {
	/** Newest first. */
	all(): Promise<T[]>;
	/** What was saved, or null when another window saved it since. */
	save(thing: T, now: number): Promise<T | null>;
	remove(id: string): Promise<void>;
}

function newestFirst<T extends Kept>(things: T[]): T[] {
	return things.sort((a, b) => b.updated - a.updated);
}

/** The next saved form; null when what is stored is newer than what it was made from. */
function next<T extends Kept>(stored: Kept | undefined, thing: T, now: number): T | null {
	if (stored && stored.revision !== thing.revision) return null;
	return { ...thing, revision: thing.revision + 1, updated: now };
}

/** Kept as long as the page lives: where the browser gives no database. */
export function memoryStore<T extends Kept>(): KeptStore<T> {
	const things = new Map<string, T>();
	return {
		all: async () => newestFirst([...things.values()]),
		save: async (thing, now) => {
			const saved = next(things.get(thing.id), thing, now);
			if (saved) things.set(saved.id, saved);
			return saved;
		},
		remove: async (id) => {
			things.delete(id);
		}
	};
}

function done<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('database'));
	});
}

/** Id, revision and time of a stored record; null when it is not one. */
export function readKept(value: unknown): Kept | null {
	const { id, revision, updated } = (value ?? {}) as Partial<Kept>;
	const whole = typeof id === 'string' && typeof revision === 'number' && typeof updated === 'number';
	return whole ? { id, revision, updated } : null;
}

/** How one kind of thing is kept: its database and table, and how a record is read; what cannot be read is left out, not thrown away. */
export interface Shelf<T extends Kept> {
	database: string;
	table: string;
	read: (record: unknown) => T | null;
	/** The record, for what the database cannot hold as it is. */
	write?: (thing: T) => unknown;
}

/** A shelf in the browser's database; comparing and writing happen in one transaction. Throws when it is closed to us. */
export async function databaseStore<T extends Kept>(
	factory: IDBFactory,
	{ database: name, table, read, write = (thing) => thing }: Shelf<T>
): Promise<KeptStore<T>> {
	const opening = factory.open(name, 1);
	opening.onupgradeneeded = () => opening.result.createObjectStore(table, { keyPath: 'id' });
	const database = await done(opening);
	const records = (mode: IDBTransactionMode) => database.transaction(table, mode).objectStore(table);
	return {
		all: async () =>
			newestFirst(
				(await done(records('readonly').getAll())).flatMap((record) => {
					const thing = read(record);
					return thing ? [thing] : [];
				})
			),
		save: async (thing, now) => {
			const all = records('readwrite');
			const stored = (await done(all.get(thing.id))) as Kept | undefined;
			const saved = next(stored, thing, now);
			if (saved) await done(all.put(write(saved)));
			return saved;
		},
		remove: async (id) => {
			await done(records('readwrite').delete(id));
		}
	};
}

/** Saves; where another window saved the same since, ours is kept beside it under an id of its own. */
export async function saveBeside<T extends Kept>(
	store: KeptStore<T>,
	thing: T,
	now: number,
	newId: () => string
): Promise<{ saved: T | null; beside: boolean }> {
	const saved = await store.save(thing, now);
	if (saved) return { saved, beside: false };
	return { saved: await store.save({ ...thing, id: newId(), revision: 0 }, now), beside: true };
}
