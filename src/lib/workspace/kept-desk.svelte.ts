import type { NoticeCode } from './notice';
import type { App } from './app.svelte';
import { record, redo, startHistory, undo, type History } from './history';
import type { Keeper } from './keeper.svelte';
import type { Kept } from './shelf';
import type { Working } from './waiting';

/**
 * Documents of one kind kept on this machine, and the one being changed with its history. Every change is saved; what
 * another window changed meanwhile is kept beside ours, never overwritten.
 */
export abstract class KeptDesk<T extends Kept, D> {
	history = $state.raw<History<D> | null>(null);
	/** Id of the one being changed; null while it is not kept. */
	current = $state<string | null>(null);
	/** One just deleted, to be had back. */
	deleted = $state.raw<T | null>(null);

	/** What is saved next: which one is being changed, and the revision the changes are made from. */
	protected working: Working | null = null;
	/** What the last change was of: going on with the same is one step to undo. */
	#lastOf: string | null = null;

	constructor(
		protected readonly app: App,
		readonly keeper: Keeper<T>,
		/** Code of what is told when both versions are kept. */
		private readonly beside: NoticeCode
	) {}

	protected abstract documentOf(kept: T): D;
	protected abstract keptAs(working: Working, document: D): T;

	/** The document as it is saved; null when none is open. */
	protected get document(): D | null {
		return this.history?.present ?? null;
	}

	/** All that are kept, newest first. */
	get kept(): readonly T[] {
		return this.keeper.things;
	}

	get undoable(): boolean {
		return (this.history?.past.length ?? 0) > 0;
	}

	get redoable(): boolean {
		return (this.history?.future.length ?? 0) > 0;
	}

	/** Hears of what is kept, which may take long to be read. Gives what ends it. */
	open(): () => void {
		const close = this.keeper.listen({
			beside: () => this.app.tell({ code: this.beside }),
			refreshed: () => this.refreshed()
		});
		void this.keeper.start();
		return close;
	}

	/** Resolves once what is kept was read, or could not be. */
	ready(): Promise<void> {
		return this.keeper.start();
	}

	/** Goes on with one that is kept; false when there is none of this id. */
	resume(id: string): boolean {
		const found = this.kept.find((one) => one.id === id);
		if (!found) return false;
		this.show(this.keeper.hold(id), this.documentOf(found));
		return true;
	}

	/** Changes the document in a way that can be undone. Changes of the same thing in a row (`of`) are one step. */
	edit(document: D, of: string | null = null): void {
		const { history } = this;
		if (!history || document === history.present) return;
		const goesOn = of !== null && of === this.#lastOf;
		this.#step(goesOn ? { ...history, present: document } : record(history, document), of);
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

	/** Has the last deleted one back and goes on with it. */
	async restore(): Promise<void> {
		const gone = this.deleted;
		if (!gone) return;
		this.deleted = null;
		this.keeper.put(this.keeper.hold(gone.id) ?? { id: gone.id, revision: 0 }, gone);
		this.resume(gone.id);
		await this.keeper.settled();
	}

	/** Ends changing; what is kept stays. */
	close(): void {
		this.current = null;
		this.history = null;
		this.working = null;
	}

	/** Resolves once all that was changed is kept, or the try has failed. */
	settled(): Promise<void> {
		return this.keeper.settled();
	}

	/** Opens a document, kept already or not yet. */
	protected show(working: Working | null, document: D): void {
		this.working = working;
		this.current = working?.id ?? null;
		this.#lastOf = null;
		this.history = startHistory(document);
	}

	/** Takes over, as one step, what another window made of the document; nothing of ours is waiting. */
	protected takeOver(document: D): void {
		if (!this.history) return;
		this.#lastOf = null;
		this.history = record(this.history, document);
	}

	/** The kept things were read anew; a save may have moved ours beside another window's. */
	protected refreshed(): void {
		this.current = this.working?.id ?? null;
	}

	/** The document became another one by a change, an undo or a redo. */
	protected changed(_document: D): void {}

	protected save(): void {
		const { document } = this;
		if (document === null) return;
		this.working ??= { id: crypto.randomUUID(), revision: 0 };
		this.current = this.working.id;
		this.keeper.put(this.working, this.keptAs(this.working, document));
	}

	#step(history: History<D>, of: string | null = null): void {
		if (history === this.history) return;
		this.#lastOf = of;
		this.history = history;
		this.changed(history.present);
		this.save();
	}
}
