import { CodedError } from '../domain/errors';
import { keepFault, type KeepFault } from './keep-fault';
import type { KeptStore } from './kept-store';
import { placed } from './place';
import type { Kept, Unread } from './shelf';
import { Waiting, type Working } from './waiting';

/** Whether all is kept on this machine; `not-read` when nothing waits but what is kept could not be read. */
export type KeepState =
	{ is: 'kept' } | { is: 'saving' } | { is: 'not-kept'; why: KeepFault } | { is: 'not-read'; why: KeepFault };

/** What a desk wants to hear of its keeper. */
export interface KeeperListener {
	/** Another window had changed the same thing: both versions are kept. */
	beside?: () => void;
	/** The kept things were read anew, or ours were saved. */
	refreshed?: () => void;
}

/** Tried again after so long, then after twice as long each time. */
const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 60_000;

/** Faults that another save may not meet. */
const OF_ONE: readonly KeepFault[] = ['keep-full', 'keep-failed', 'keep-unreadable'];

/** The state once something waits: a fault holds until a save has gone through. */
function waitingState(state: KeepState): KeepState {
	if (state.is === 'kept') return { is: 'saving' };
	return state.is === 'not-read' ? { is: 'not-kept', why: state.why } : state;
}

/**
 * Keeps one kind of thing on this machine. What cannot be saved waits in memory, is shown with the rest, and is tried
 * again with the next change and by the clock; other windows hear of every save.
 */
export class Keeper<T extends Kept> {
	/** Newest first, with what still waits to be saved. */
	things = $state.raw<readonly T[]>([]);
	/** Records left as they are: damaged, or of a later version. */
	unread = $state.raw<readonly Unread[]>([]);
	/** Ids of what is not saved yet. */
	unsaved = $state.raw<ReadonlySet<string>>(new Waiting<T>().ids);
	state = $state.raw<KeepState>({ is: 'kept' });
	/** True when the browser has thrown away what was kept before this page was opened. */
	emptied = $state(false);
	/** True once the kept things could be read. */
	read = $state(false);

	#stored: readonly T[] = [];
	readonly #waiting = new Waiting<T>();
	#listeners: readonly KeeperListener[] = [];
	#started: Promise<void> | null = null;
	#pass: Promise<void> | null = null;
	#again = false;
	#wait = FIRST_WAIT_MS;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#channel: BroadcastChannel | null = null;

	constructor(
		private readonly store: KeptStore<T>,
		private readonly name: string
	) {}

	/** Reads what is kept and hears of other windows, once. Resolves when it was read or could not be. */
	start(): Promise<void> {
		this.#started ??= (() => {
			this.#channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(placed(this.name)) : null;
			this.#channel?.addEventListener('message', () => void this.#wake());
			return this.#wake();
		})();
		return this.#started;
	}

	/** Ends hearing and trying. */
	stop(): void {
		clearTimeout(this.#timer);
		this.#channel?.close();
		this.#channel = null;
	}

	/** Hears of what happens. Gives what ends it. */
	listen(listener: KeeperListener): () => void {
		this.#listeners = [...this.#listeners, listener];
		return () => {
			this.#listeners = this.#listeners.filter((one) => one !== listener);
		};
	}

	/** What a thing is changed from: as it waits here, else as it is kept; null when there is none. */
	hold(id: string): Working | null {
		const found = this.things.find((thing) => thing.id === id);
		return this.#waiting.find(id) ?? (found ? { id, revision: found.revision } : null);
	}

	/** Saves a thing as it now is; its id and revision are those of `working`. */
	put(working: Working, thing: T): void {
		this.#waiting.set(working, { ...thing, updated: Date.now() });
		void this.#wake();
	}

	remove(id: string): void {
		const working = this.hold(id);
		if (!working) return;
		this.#waiting.set(working, null);
		void this.#wake();
	}

	/** Resolves once all is kept, or the try has failed. */
	async settled(): Promise<void> {
		await this.#pass;
	}

	/** Tries again now. */
	retry(): Promise<void> {
		return this.#wake();
	}

	#wake(): Promise<void> {
		clearTimeout(this.#timer);
		this.#show();
		if (this.#waiting.size > 0) this.state = waitingState(this.state);
		this.#again = true;
		this.#pass ??= this.#passes();
		return this.#pass;
	}

	async #passes(): Promise<void> {
		while (this.#again) {
			this.#again = false;
			const fault = await this.#tryAll();
			// Who gets no answer is not asked again for every change.
			if (fault === 'keep-silent') this.#again = false;
			if (fault) this.state = { is: this.#waiting.size > 0 ? 'not-kept' : 'not-read', why: fault };
			else if (!this.#again) this.state = { is: 'kept' };
			if (!this.#again) this.#schedule(fault !== null);
			this.#show();
			for (const { refreshed } of this.#listeners) refreshed?.();
		}
		this.#pass = null;
	}

	#schedule(faulty: boolean): void {
		if (faulty) this.#timer = setTimeout(() => void this.#wake(), this.#wait);
		this.#wait = faulty ? Math.min(2 * this.#wait, LONGEST_WAIT_MS) : FIRST_WAIT_MS;
	}

	/** Saves all that waits and reads what is kept. Gives why some of it did not go. */
	async #tryAll(): Promise<KeepFault | null> {
		let fault: KeepFault | null = null;
		for (const [working, thing] of this.#waiting.changes) {
			try {
				await this.#keep(working, thing);
			} catch (error) {
				fault = keepFault(error);
				// A smaller one may still find room; a closed door stays closed.
				if (!OF_ONE.includes(fault)) return fault;
			}
		}
		try {
			const { things, unread, emptied = false } = await this.store.all();
			this.#stored = things;
			this.unread = unread;
			this.emptied = emptied;
			this.read = true;
		} catch (error) {
			fault ??= keepFault(error);
		}
		return fault;
	}

	async #keep(working: Working, thing: T | null): Promise<void> {
		if (thing === null) {
			await this.store.remove(working.id);
			this.#stored = this.#stored.filter(({ id }) => id !== working.id);
		} else {
			const save = () => this.store.save({ ...thing, ...working }, Date.now());
			let saved = await save();
			if (!saved) {
				// Another window saved it since: ours goes on beside it, under an id that a failed try does not change again.
				working.id = crypto.randomUUID();
				working.revision = 0;
				for (const listener of this.#listeners) listener.beside?.();
				saved = await save();
			}
			if (!saved) throw new CodedError('keep-failed');
			const { id, revision } = saved;
			working.id = id;
			working.revision = revision;
			this.#stored = [saved, ...this.#stored.filter((one) => one.id !== id)];
		}
		this.#waiting.saved(working, thing);
		this.#channel?.postMessage('changed');
	}

	#show(): void {
		this.things = this.#waiting.over(this.#stored);
		this.unsaved = this.#waiting.ids;
	}
}
