import { createContext } from 'svelte';
import type { App } from './app.svelte';
import type { Deck } from './deck';
import type { RefusedScene } from './deck-file';
import { record, redo, startHistory, undo, type History } from './history';
import { databaseStore, memoryStore, saveBeside, type KeptStore } from './kept-store';
import { PRESENTATIONS, type Presentation } from './presentations-store';

/** Which kept presentation is being edited, and the revision its edits are made from. */
interface Working {
	id: string;
	revision: number;
}

/**
 * The reader's own presentations, kept on this machine, and the one being edited with its history. Every
 * edit is saved; what another window changed meanwhile is kept beside ours, never overwritten.
 */
export class PresentationDesk {
	/** Newest first. */
	kept = $state.raw<readonly Presentation[]>([]);
	history = $state.raw<History<Deck> | null>(null);
	/** Id of the one being edited. */
	current = $state<string | null>(null);
	/** Scenes of the file just opened that could not be read. */
	refused = $state.raw<readonly RefusedScene[]>([]);
	/** One just deleted, to be had back. */
	deleted = $state.raw<Presentation | null>(null);
	/** False when the browser gives no room: presentations live as long as the page. */
	lasting = $state(true);
	/** True while an edit is not written yet. */
	saving = $state(false);

	readonly deck = $derived(this.history?.present ?? null);

	#store: KeptStore<Presentation> = memoryStore();
	#working: Working | null = null;
	#queue: Promise<void> = Promise.resolve();
	#channel: BroadcastChannel | null = null;
	/** What the last edit was of: going on with the same is one step to undo. */
	#lastOf: string | null = null;

	constructor(
		private readonly app: App,
		private readonly openStore = () => databaseStore(indexedDB, PRESENTATIONS)
	) {}

	/** Opens the store and listens for other windows. Gives what ends it. */
	async open(): Promise<() => void> {
		try {
			this.#store = await this.openStore();
		} catch {
			this.lasting = false;
		}
		this.#channel =
			'BroadcastChannel' in globalThis ? new BroadcastChannel('planning-map-presentations') : null;
		this.#channel?.addEventListener('message', () => void this.#refresh().then(() => this.#catchUp()));
		await this.#refresh();
		return () => this.#channel?.close();
	}

	/** Starts editing one that is kept; nothing when there is none of this id. */
	resume(id: string): boolean {
		const found = this.kept.find((one) => one.id === id);
		if (!found) return false;
		this.#show({ id, revision: found.revision }, found.deck);
		return true;
	}

	/** Keeps a deck as a new presentation and edits it. Gives its id. */
	start(deck: Deck): string {
		const id = crypto.randomUUID();
		this.#show({ id, revision: 0 }, deck);
		this.#save();
		return id;
	}

	/** Changes the deck in a way that can be undone. Edits of the same thing in a row (`of`) are one step. */
	edit(deck: Deck, of: string | null = null): void {
		const { history } = this;
		if (!history || deck === history.present) return;
		const goesOn = of !== null && of === this.#lastOf;
		this.#lastOf = of;
		this.history = goesOn ? { ...history, present: deck } : record(history, deck);
		this.#save();
	}

	undo(): void {
		if (this.history) this.#step(undo(this.history));
	}

	redo(): void {
		if (this.history) this.#step(redo(this.history));
	}

	async remove(id: string): Promise<void> {
		await this.#queue;
		this.deleted = this.kept.find((one) => one.id === id) ?? null;
		await this.#store.remove(id);
		if (this.current === id) this.close();
		await this.#changed();
	}

	/** Has the last deleted one back and edits it. */
	async restore(): Promise<void> {
		const gone = this.deleted;
		if (!gone) return;
		this.deleted = null;
		await this.#store.save({ ...gone, revision: 0 }, Date.now());
		await this.#changed();
		this.resume(gone.id);
	}

	/** Ends editing; all is kept. */
	close(): void {
		this.current = null;
		this.history = null;
		this.#working = null;
	}

	/** Resolves once all that was edited is kept. */
	settled(): Promise<void> {
		return this.#queue;
	}

	#show(working: Working, deck: Deck): void {
		this.#working = working;
		this.current = working.id;
		this.#lastOf = null;
		this.refused = [];
		this.history = startHistory(deck);
	}

	#step(history: History<Deck>): void {
		if (history === this.history) return;
		this.#lastOf = null;
		this.history = history;
		this.#save();
	}

	#save(): void {
		const working = this.#working;
		const { deck } = this;
		if (!working || !deck) return;
		this.saving = true;
		const queued = this.#queue.then(async () => {
			const presentation = { ...working, updated: 0, deck };
			const newId = () => crypto.randomUUID();
			try {
				const { saved, beside } = await saveBeside(this.#store, presentation, Date.now(), newId);
				if (saved) Object.assign(working, { id: saved.id, revision: saved.revision });
				if (this.#working === working) this.current = working.id;
				if (beside) this.app.tell({ code: 'presentation-kept-both' });
				await this.#changed();
			} catch {
				this.app.tell({ code: 'presentation-not-kept' });
			}
			if (this.#queue === queued) this.saving = false;
		});
		this.#queue = queued;
	}

	/** Takes over what another window saved while nothing of ours waits. */
	#catchUp(): void {
		const working = this.#working;
		const found = this.kept.find((one) => one.id === working?.id);
		if (!working || !found || !this.history || this.saving || found.revision <= working.revision) return;
		working.revision = found.revision;
		this.#lastOf = null;
		this.history = record(this.history, found.deck);
	}

	async #changed(): Promise<void> {
		await this.#refresh();
		this.#channel?.postMessage('changed');
	}

	async #refresh(): Promise<void> {
		this.kept = await this.#store.all();
	}
}

export const [usePresentations, providePresentations] = createContext<PresentationDesk>();
