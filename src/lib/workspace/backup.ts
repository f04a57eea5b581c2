import { byteSums } from '../domain/byte-sums';
import { CodedError } from '../domain/errors';
import { sameValue } from '../domain/same-value';
import { PROVINCE } from '../register/province';
import { COMMENTS } from './comments-store';
import { EDITS } from './edits-store';
import { PRESENTATIONS } from './presentations-store';
import { DRAFTS } from './proposals-store';
import { readerMemoryOf, type ReaderMemory } from './reader-memory';
import { REPORTS } from './reports-store';
import { sortOut, type Kept, type Shelf, type SortedOut } from './shelf';

const FORMAT = 'planning-map-backup';
/** Counts the forms of the file: a later one is refused, earlier ones are read for ever. */
const VERSION = 1;

/** Every shelf of this machine under its name in the file. */
const SHELVES = {
	drafts: DRAFTS,
	presentations: PRESENTATIONS,
	reports: REPORTS,
	edits: EDITS,
	comments: COMMENTS
};
export type ShelfName = keyof typeof SHELVES;
export const SHELF_NAMES = Object.keys(SHELVES) as readonly ShelfName[];

/** What stands on each shelf. */
export type AllKept = Readonly<Record<ShelfName, SortedOut<Kept>>>;

/** A shelf for whatever stands on it. */
const shelfOf = (name: ShelfName) => SHELVES[name] as unknown as Shelf<Kept>;

/** Empty shelves. */
export function noneKept(): AllKept {
	return Object.fromEntries(
		SHELF_NAMES.map((name) => [name, { things: [], unread: [] }])
	) as unknown as AllKept;
}

/**
 * All that is kept (made at `made`, ms since 1970) as the text of one file, with the records that could not be read, as
 * they are, and what is remembered of the reader where that goes along.
 */
export function writeBackup(all: AllKept, reader: ReaderMemory | null, made: number): string {
	const shelves = SHELF_NAMES.map((name) => {
		const records = all[name].things.map((thing) => shelfOf(name).write(thing));
		return [name, [...records, ...all[name].unread.map(({ record }) => record)]];
	});
	const head = {
		format: FORMAT,
		version: VERSION,
		province: PROVINCE.id,
		made: new Date(made).toISOString()
	};
	return `${JSON.stringify({ ...head, ...Object.fromEntries(shelves), ...(reader && { reader }) }, null, '\t')}\n`;
}

/**
 * Reads such a file; what it holds that cannot be read is named, shelf by shelf. Throws `backup-foreign` for another
 * kind of file or one of another province, `backup-newer` for one of a later version.
 */
export function readBackup(text: string): { all: AllKept; reader: ReaderMemory } {
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch {
		throw new CodedError('backup-foreign');
	}
	const file = (parsed ?? {}) as Record<string, unknown>;
	if (file['format'] !== FORMAT || file['province'] !== PROVINCE.id) throw new CodedError('backup-foreign');
	const version = file['version'];
	if (typeof version !== 'number' || version > VERSION) throw new CodedError('backup-newer');
	const shelves = SHELF_NAMES.map((name) => {
		const records: unknown = file[name];
		return [name, sortOut(shelfOf(name), Array.isArray(records) ? records : [])];
	});
	return { all: Object.fromEntries(shelves) as AllKept, reader: readerMemoryOf(file['reader']) };
}

/** What of another machine is to be kept here, and how much of it is. */
export interface Merged<T extends Kept> {
	/** To be kept: new here, or another state of a thing that is here, under an id of its own. */
	added: readonly T[];
	/** Of those, the ones that stand beside a thing that is here. */
	beside: number;
	/** Entries that are told differently here: ours stand. */
	differing: number;
}

/** What a record says, without which save of which thing it is. */
const content = (name: ShelfName, thing: Kept): object => ({
	...shelfOf(name).write(thing),
	id: '',
	revision: 0,
	updated: 0
});

/** An id for another state of a thing, by what it says: a file that is opened twice brings nothing anew. */
const besideId = (said: object) => `state-${byteSums([new TextEncoder().encode(JSON.stringify(said))])}`;

/** Documents of another machine to be kept beside ours: nothing of ours is changed, nothing of theirs is lost. */
function mergeDocuments<T extends Kept>(
	name: ShelfName,
	ours: readonly T[],
	theirs: readonly T[]
): Merged<T> {
	const ids = new Set(ours.map(({ id }) => id));
	const contents = ours.map((thing) => content(name, thing));
	const added: T[] = [];
	let beside = 0;
	for (const thing of theirs) {
		const said = content(name, thing);
		if (contents.some((own) => sameValue(own, said))) continue;
		const stands = ids.has(thing.id);
		const id = stands ? besideId(said) : thing.id;
		// It was brought before and has been changed since.
		if (ids.has(id)) continue;
		if (stands) beside += 1;
		ids.add(id);
		contents.push(said);
		added.push({ ...thing, id, revision: 0 });
	}
	return { added, beside, differing: 0 };
}

/** Entries of another machine that are not here; an entry of the register or a reported value is what its id says. */
function mergeEntries<T extends Kept>(name: ShelfName, ours: readonly T[], theirs: readonly T[]): Merged<T> {
	const here = new Map(ours.map((thing) => [thing.id, content(name, thing)]));
	const added: T[] = [];
	let differing = 0;
	for (const thing of theirs) {
		const own = here.get(thing.id);
		if (own && !sameValue(own, content(name, thing))) differing += 1;
		if (own) continue;
		here.set(thing.id, content(name, thing));
		added.push({ ...thing, revision: 0 });
	}
	return { added, beside: 0, differing };
}

/** What of a file is to be kept on a shelf beside what stands there. */
export function mergeShelf<T extends Kept>(
	name: ShelfName,
	ours: readonly T[],
	theirs: readonly T[]
): Merged<T> {
	const merge = name === 'edits' || name === 'reports' ? mergeEntries : mergeDocuments;
	return merge(name, ours, theirs);
}
