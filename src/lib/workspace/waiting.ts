import { newestFirst, type Kept } from './shelf';

/** Which thing is being changed, and the revision the changes are made from; a save moves both on. */
export interface Working {
	id: string;
	revision: number;
}

/** Changes that wait to be saved: of each thing the latest, null where it is removed. */
export class Waiting<T extends Kept> {
	readonly #changes = new Map<Working, T | null>();

	get size(): number {
		return this.#changes.size;
	}

	/** All of them as they now are, oldest first. */
	get changes(): readonly (readonly [Working, T | null])[] {
		return [...this.#changes];
	}

	get ids(): ReadonlySet<string> {
		return new Set([...this.#changes.keys()].map(({ id }) => id));
	}

	set(working: Working, change: T | null): void {
		this.#changes.set(working, change);
	}

	/** A change is saved; one that came meanwhile goes on waiting. */
	saved(working: Working, change: T | null): void {
		if (this.#changes.get(working) === change) this.#changes.delete(working);
	}

	find(id: string): Working | null {
		return [...this.#changes.keys()].find((working) => working.id === id) ?? null;
	}

	/** What is stored as it will be once all is saved, newest first. */
	over(stored: readonly T[]): T[] {
		const things = new Map(stored.map((thing) => [thing.id, thing]));
		for (const [{ id, revision }, thing] of this.#changes) {
			if (thing) things.set(id, { ...thing, id, revision });
			else things.delete(id);
		}
		return newestFirst(things.values());
	}
}
