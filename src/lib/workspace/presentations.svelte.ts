import { createContext } from 'svelte';
import type { App } from './app.svelte';
import type { Deck } from './deck';
import type { RefusedScene } from './deck-file';
import { record, redo, startHistory, undo, type History } from './history';
import type { Keeper } from './keeper.svelte';
import type { Presentation } from './presentations-store';
import type { Working } from './waiting';

/**
 * The reader's own presentations, kept on this machine, and the one being edited with its history. Every
 * edit is saved; what another window changed meanwhile is kept beside ours, never overwritten.
 */
export class PresentationDesk {
	history = $state.raw<History<Deck> | null>(null);
	/** Id of the one being edited. */
	current = $state<string | null>(null);
	/** Scenes of the file just opened that could not be read. */
	refused = $state.raw<readonly RefusedScene[]>([]);
	/** One just deleted, to be had back. */
	deleted = $state.raw<Presentation | null>(null);

	readonly deck = $derived(this.history?.present ?? null);

	/** Which presentation is being edited, and the revision its edits are made from. */
	#working: Working | null = null;
	/** What the last edit was of: going on with the same is one step to undo. */
	#lastOf: string | null = null;

	constructor(
		private readonly app: App,
		readonly keeper: Keeper<Presentation>
	) {}

	/** Presentations of this machine, newest first. */
	get kept(): readonly Presentation[] {
		return this.keeper.things;
	}

	/** Hears of what is kept. Gives what ends it. */
	open(): () => void {
		const close = this.keeper.listen({
			beside: () => this.app.tell({ code: 'presentation-kept-both' }),
			refreshed: () => this.#catchUp()
		});
		void this.keeper.start();
		return close;
	}

	/** Resolves once what is kept was read, or could not be. */
	ready(): Promise<void> {
		return this.keeper.start();
	}

	/** Starts editing one that is kept; nothing when there is none of this id. */
	resume(id: string): boolean {
		const found = this.kept.find((one) => one.id === id);
		if (!found) return false;
		this.#show(this.keeper.hold(id) ?? found, found.deck);
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
		this.deleted = this.kept.find((one) => one.id === id) ?? null;
		this.keeper.remove(id);
		if (this.current === id) this.close();
		await this.keeper.settled();
	}

	/** Has the last deleted one back and edits it. */
	async restore(): Promise<void> {
		const gone = this.deleted;
		if (!gone) return;
		this.deleted = null;
		this.keeper.put(this.keeper.hold(gone.id) ?? { id: gone.id, revision: 0 }, gone);
		this.resume(gone.id);
		await this.keeper.settled();
	}

	/** Ends editing. */
	close(): void {
		this.current = null;
		this.history = null;
		this.#working = null;
	}

	/** Resolves once all that was edited is kept, or the try has failed. */
	settled(): Promise<void> {
		return this.keeper.settled();
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
		if (working && deck) this.keeper.put(working, { ...working, updated: 0, deck });
	}

	/** A save may have moved ours beside another window's; what that one saved while nothing of ours waits is taken over. */
	#catchUp(): void {
		const working = this.#working;
		if (!working || !this.history) return;
		this.current = working.id;
		const found = this.kept.find((one) => one.id === working.id);
		if (!found || this.keeper.unsaved.has(working.id) || found.revision <= working.revision) return;
		working.revision = found.revision;
		this.#lastOf = null;
		this.history = record(this.history, found.deck);
	}
}

export const [usePresentations, providePresentations] = createContext<PresentationDesk>();
