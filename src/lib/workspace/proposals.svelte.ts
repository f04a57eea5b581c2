import { createContext } from 'svelte';
import { CodedError } from '../domain/errors';
import { soundParts } from '../proposal/cut';
import { emptyProposal, type Proposal } from '../proposal/proposal';
import type { App } from './app.svelte';
import { record, redo, startHistory, undo, type History } from './history';
import { databaseStore, memoryStore, saveBeside, type KeptStore } from './kept-store';
import { formatProposal, parseProposal } from './proposals-link';
import { DRAFTS, type Draft } from './proposals-store';

/**
 * The reader's own proposals: the one being composed with its history, and the drafts kept on this machine.
 * The link mirrors the present one (`mine`); every edit is saved, and a draft another window changed
 * meanwhile is kept beside ours, never overwritten.
 */
export class ProposalDesk {
	drafts = $state.raw<readonly Draft[]>([]);
	history = $state.raw<History<Proposal>>(startHistory(emptyProposal('2020')));
	/** Id of the draft being composed; null before the first edit. */
	current = $state<string | null>(null);
	/** A draft just deleted, to be had back. */
	deleted = $state.raw<Draft | null>(null);
	/** False when the browser gives no room: drafts live as long as the page. */
	kept = $state(true);

	/** Parts that cannot be cut are left out once the land is there to tell. */
	readonly #sound = $derived.by(() => {
		const { present } = this.history;
		const { boundaries } = this.app;
		return boundaries ? soundParts(boundaries, present) : { proposal: present, refused: [] };
	});
	readonly proposal = $derived(this.#sound.proposal);
	/** Codes of what is wrong with the parts left out. */
	readonly refused = $derived(this.#sound.refused);

	#store: KeptStore<Draft> = memoryStore();
	/** What is saved next: the draft being composed and the revision its edits are made from. */
	#working: { id: string; revision: number } | null = null;
	#saving: Promise<void> = Promise.resolve();
	#channel: BroadcastChannel | null = null;

	constructor(
		private readonly app: App,
		private readonly openStore = () => databaseStore(indexedDB, DRAFTS)
	) {}

	/** True while the reader's own proposal is the chosen limit of the boundaries view. */
	get composing(): boolean {
		return this.app.view.view === 'boundaries' && this.app.view.limit === 'mine';
	}

	/** Opens the store and listens for other windows. Gives what ends it. */
	async open(): Promise<() => void> {
		try {
			this.#store = await this.openStore();
		} catch {
			this.kept = false;
		}
		this.#channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('planning-map-drafts') : null;
		this.#channel?.addEventListener('message', () => void this.#refresh());
		await this.#refresh();
		this.followLink();
		return () => this.#channel?.close();
	}

	/** Takes over what the address holds; called when it was read. */
	followLink(): void {
		const text = this.app.view.mine;
		if (text === null || text === formatProposal(this.proposal)) return;
		try {
			const proposal = parseProposal(text);
			const known = this.drafts.find((draft) => formatProposal(draft.proposal) === text);
			this.#show(known?.id ?? null, known?.revision ?? 0, proposal);
			if (this.app.camera === null) this.app.showAtoms(proposal.atoms);
		} catch (error) {
			this.app.tell({ code: error instanceof CodedError ? error.code : 'link-invalid' });
			this.app.set({ mine: null });
		}
	}

	/** Starts composing from a proposal, as a new draft. */
	start(proposal: Proposal): void {
		this.#show(null, 0, proposal);
		this.app.set({ limit: 'mine', mine: formatProposal(proposal) });
		if (proposal.atoms.length > 0) this.#save();
	}

	/** Goes on with a draft. */
	resume(draft: Draft): void {
		this.#show(draft.id, draft.revision, draft.proposal);
		this.app.set({ limit: 'mine', mine: formatProposal(draft.proposal), vintage: draft.proposal.vintage });
	}

	/** Changes the present proposal, in a way that can be undone. */
	edit(proposal: Proposal): void {
		this.#move(record(this.history, proposal));
	}

	undo(): void {
		this.#move(undo(this.history));
	}

	redo(): void {
		this.#move(redo(this.history));
	}

	/** A copy beside the original, which becomes the present one. */
	duplicate(name: string): void {
		this.start({ ...this.proposal, name });
	}

	async remove(id: string): Promise<void> {
		await this.#saving;
		this.deleted = this.drafts.find((draft) => draft.id === id) ?? null;
		await this.#store.remove(id);
		if (this.current === id) {
			this.current = null;
			this.#working = null;
			this.app.set({ limit: 'city-a', mine: null });
		}
		await this.#changed();
	}

	/** Has the last deleted draft back. */
	async restore(): Promise<void> {
		const draft = this.deleted;
		if (!draft) return;
		this.deleted = null;
		const saved = await this.#store.save({ ...draft, revision: 0 }, Date.now());
		await this.#changed();
		if (saved) this.resume(saved);
	}

	/** True once all that was edited is kept. */
	async settled(): Promise<void> {
		await this.#saving;
	}

	#show(id: string | null, revision: number, proposal: Proposal): void {
		this.current = id;
		this.#working = id === null ? null : { id, revision };
		this.history = startHistory(proposal);
	}

	#move(history: History<Proposal>): void {
		if (history === this.history) return;
		this.history = history;
		this.app.set({ limit: 'mine', mine: formatProposal(history.present) });
		this.#save();
	}

	#save(): void {
		const { proposal } = this;
		this.#working ??= { id: crypto.randomUUID(), revision: 0 };
		const working = this.#working;
		this.current = working.id;
		this.#saving = this.#saving.then(async () => {
			// Read when its turn comes: an earlier save may have moved it beside another window's.
			const draft = { ...working, updated: 0, proposal };
			const newId = () => crypto.randomUUID();
			const { saved, beside } = await saveBeside(this.#store, draft, Date.now(), newId);
			if (saved) Object.assign(working, { id: saved.id, revision: saved.revision });
			if (this.#working === working) this.current = working.id;
			if (beside) this.app.tell({ code: 'draft-kept-both' });
			await this.#changed();
		});
	}

	async #changed(): Promise<void> {
		await this.#refresh();
		this.#channel?.postMessage('changed');
	}

	async #refresh(): Promise<void> {
		this.drafts = await this.#store.all();
	}
}

export const [useProposals, provideProposals] = createContext<ProposalDesk>();
