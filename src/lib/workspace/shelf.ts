import { CodedError } from '../domain/errors';
import type { Factory } from './database';

/** Something the reader made, kept on this machine. `revision` counts its saves, so that a window sees another one's. */
export interface Kept {
	id: string;
	revision: number;
	/** Milliseconds since 1970. */
	updated: number;
}

/** A record that stays as it is, because it is damaged or a later version of the app wrote it. */
export interface Unread {
	why: 'damaged' | 'newer';
	record: unknown;
}

/** How one kind of thing is kept: its database and table, and how a record is read and written. */
export interface Shelf<T extends Kept> {
	database: string;
	table: string;
	/** A record as a thing, and whether all of it could be read. Throws a code when none can; `…-newer` for a later form. */
	read(record: unknown): { thing: T; whole: boolean };
	write(thing: T): object;
	/** Records that earlier versions of the app kept elsewhere. */
	inherit(factory: Factory): Promise<readonly unknown[]>;
}

/** What of the records can be read, newest first, and what cannot. */
export interface SortedOut<T extends Kept> {
	things: readonly T[];
	unread: readonly Unread[];
	/** The browser has thrown away what was kept before. */
	emptied?: boolean;
}

/** True for milliseconds that a date can hold. */
function isTime(value: unknown): value is number {
	return typeof value === 'number' && !Number.isNaN(new Date(value).getTime());
}

/** Id, revision and time of a record. Throws `kept-damaged` when it has none, `kept-newer` for a form after `form`. */
export function readKept(value: unknown, form: number): Kept {
	const { id, revision, updated, form: given = 1 } = (value ?? {}) as Partial<Kept> & { form?: unknown };
	if (typeof given === 'number' && given > form) throw new CodedError('kept-newer');
	const whole = typeof id === 'string' && Number.isSafeInteger(revision) && isTime(updated);
	if (!whole) throw new CodedError('kept-damaged');
	return { id, revision: revision as number, updated };
}

export function newestFirst<T extends Kept>(things: Iterable<T>): T[] {
	return [...things].sort((a, b) => b.updated - a.updated);
}

/** What could be read of a damaged record has an id of its own: the record is not written over. */
const SALVAGED = '-r';

/** Id of the damaged record a thing was read from; null when it was read whole. */
export function damagedId(id: string): string | null {
	return id.endsWith(SALVAGED) ? id.slice(0, -SALVAGED.length) : null;
}

/** Sorts records into what can be read and what stays as it is. Of a record read in part there is both. */
export function sortOut<T extends Kept>(shelf: Shelf<T>, records: readonly unknown[]): SortedOut<T> {
	const things = new Map<string, T>();
	const salvaged: T[] = [];
	const unread: Unread[] = [];
	for (const record of records) {
		try {
			const { thing, whole } = shelf.read(record);
			if (whole) things.set(thing.id, thing);
			else {
				salvaged.push({ ...thing, id: `${thing.id}${SALVAGED}`, revision: 0 });
				unread.push({ why: 'damaged', record });
			}
		} catch (error) {
			const newer = error instanceof CodedError && error.code.endsWith('-newer');
			unread.push({ why: newer ? 'newer' : 'damaged', record });
		}
	}
	for (const thing of salvaged) if (!things.has(thing.id)) things.set(thing.id, thing);
	return { things: newestFirst(things.values()), unread };
}
