import type { Proposal } from '../proposal/proposal';
import { readProposal } from '../proposal/read';

/** A proposal kept on this machine. `revision` counts its saves, so that a window sees another one's. */
export interface Draft {
	id: string;
	revision: number;
	/** Milliseconds since 1970. */
	updated: number;
	proposal: Proposal;
}

/** Where drafts are kept. A save names the revision it changes; a newer one is never overwritten. */
export interface DraftStore {
	/** Newest first. */
	all(): Promise<Draft[]>;
	/** The saved draft, or null when another window saved it since. */
	save(draft: Draft, now: number): Promise<Draft | null>;
	remove(id: string): Promise<void>;
}

const newestFirst = (drafts: Draft[]) => drafts.sort((a, b) => b.updated - a.updated);

/** The next saved form of a draft; null when what is stored is newer than what it was made from. */
function next(stored: Draft | undefined, draft: Draft, now: number): Draft | null {
	if (stored && stored.revision !== draft.revision) return null;
	return { ...draft, revision: draft.revision + 1, updated: now };
}

/** Drafts kept as long as the page lives: where the browser gives no database. */
export function memoryStore(): DraftStore {
	const drafts = new Map<string, Draft>();
	return {
		all: async () => newestFirst([...drafts.values()]),
		save: async (draft, now) => {
			const saved = next(drafts.get(draft.id), draft, now);
			if (saved) drafts.set(saved.id, saved);
			return saved;
		},
		remove: async (id) => {
			drafts.delete(id);
		}
	};
}

function done<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('database'));
	});
}

/** A stored record as a draft; one that cannot be read any more is left out, not thrown away. */
function readDraft(value: unknown): Draft[] {
	const { id, revision, updated, proposal } = value as Partial<Draft>;
	if (typeof id !== 'string' || typeof revision !== 'number' || typeof updated !== 'number') return [];
	try {
		return [{ id, revision, updated, proposal: readProposal(proposal) }];
	} catch {
		return [];
	}
}

/** Drafts in the browser's database; comparing and writing happen in one transaction. Throws when it is closed to us. */
export async function databaseStore(factory: IDBFactory, name = 'planning-map'): Promise<DraftStore> {
	const opening = factory.open(name, 1);
	opening.onupgradeneeded = () => opening.result.createObjectStore('drafts', { keyPath: 'id' });
	const database = await done(opening);
	const table = (mode: IDBTransactionMode) => database.transaction('drafts', mode).objectStore('drafts');
	return {
		all: async () => newestFirst((await done(table('readonly').getAll())).flatMap(readDraft)),
		save: async (draft, now) => {
			const drafts = table('readwrite');
			const stored = (await done(drafts.get(draft.id))) as Draft | undefined;
			const saved = next(stored, draft, now);
			if (saved) await done(drafts.put(saved));
			return saved;
		},
		remove: async (id) => {
			await done(table('readwrite').delete(id));
		}
	};
}
