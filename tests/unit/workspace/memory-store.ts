import { nextRevision, type KeptStore } from '../../../src/lib/workspace/kept-store';
import { newestFirst, type Kept } from '../../../src/lib/workspace/shelf';

/** A store without a database. While `fault` is set, every call rejects with it. */
export function memoryStore<T extends Kept>(): KeptStore<T> & { fault: Error | null } {
	const things = new Map<string, T>();
	const store: KeptStore<T> & { fault: Error | null } = {
		fault: null,
		all: async () => {
			if (store.fault) throw store.fault;
			return { things: newestFirst(things.values()), unread: [] };
		},
		save: async (thing, now) => {
			if (store.fault) throw store.fault;
			const saved = nextRevision(things.get(thing.id), thing, now);
			if (saved) things.set(saved.id, saved);
			return saved;
		},
		remove: async (id) => {
			if (store.fault) throw store.fault;
			things.delete(id);
		}
	};
	return store;
}
