import { createContext } from 'svelte';
import { CodedError } from '../domain/errors';
import { soundParts } from '../proposal/cut';
import { emptyProposal, type Proposal } from '../proposal/proposal';
import type { App } from './app.svelte';
import { record, redo, startHistory, undo, type History } from './history';
import type { Keeper } from './keeper.svelte';
import { formatProposal, linkProposal, parseProposal } from './proposals-link';
import type { Draft } from './proposals-store';
import type { Working } from './waiting';
import { PLAN_VINTAGE } from '../register/vintages';
import { PROVINCE } from '../register/province';

/**
 * The reader's own proposals: the one being composed with its history, and the drafts kept on this machine.
 * The link mirrors the present one (`mine`); every edit is saved, and a draft another window changed
 * meanwhile is kept beside ours, never overwritten.
 */
export class ProposalDesk {
	history = $state.raw<History<Proposal>>(startHistory(emptyProposal(PLAN_VINTAGE)));
	/** Id of the draft being composed; null before the first edit. */
	current = $state<string | null>(null);
	/** A draft just deleted, to be had back. */
	deleted = $state.raw<Draft | null>(null);

	/** Parts that cannot be cut are left out once the land is there to tell. */
	readonly #sound = $derived.by(() => {
		const { present } = this.history;
		const { boundaries } = this.app;
		return boundaries ? soundParts(boundaries, present) : { proposal: present, refused: [] };
	});
	readonly proposal = $derived(this.#sound.proposal);
	/** Codes of what is wrong with the parts left out. */
	readonly refused = $derived(this.#sound.refused);

	/** What is saved next: the draft being composed and the revision its edits are made from. */
	#working: Working | null = null;
	/** True while what the link brought was not changed yet: it may be a draft that is kept here. */
	#linked = false;

	constructor(
		private readonly app: App,
		readonly keeper: Keeper<Draft>
	) {}

	/** Drafts of this machine, newest first. */
	get drafts(): readonly Draft[] {
		return this.keeper.things;
	}

	/** True while the reader's own proposal is the chosen limit of the boundaries view. */
	get composing(): boolean {
		return this.app.view.view === 'boundaries' && this.app.view.limit === 'mine';
	}

	/** Shows what the link holds and hears of what is kept, which may take long to be read. Gives what ends it. */
	open(): () => void {
		const close = this.keeper.listen({
			beside: () => this.app.tell({ code: 'draft-kept-both' }),
			refreshed: () => this.#adopt()
		});
		this.followLink();
		void this.keeper.start();
		return close;
	}

	/** Takes over what the address holds; called when it was read. */
	followLink(): void {
		const text = this.app.view.mine;
		if (text === null || text === linkProposal(this.proposal).text) return;
		try {
			const proposal = parseProposal(text);
			// A link of an older form is written anew, so that it is known again.
			this.app.set({ mine: formatProposal(proposal) });
			this.#show(null, proposal);
			this.#linked = true;
			this.#adopt();
			if (this.app.camera === null) this.app.showAtoms(proposal.atoms);
		} catch (error) {
			this.app.tell({ code: error instanceof CodedError ? error.code : 'link-invalid' });
			this.app.set({ mine: null });
		}
	}

	/** Starts composing from a proposal, as a new draft. */
	start(proposal: Proposal): void {
		this.#show(null, proposal);
		this.#mirror(proposal);
		if (proposal.atoms.length > 0) this.#save();
	}

	/** Goes on with a draft. */
	resume(draft: Draft): void {
		this.#show(this.keeper.hold(draft.id), draft.proposal);
		this.#mirror(draft.proposal);
		this.app.set({ vintage: draft.proposal.vintage });
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
		this.deleted = this.drafts.find((draft) => draft.id === id) ?? null;
		this.keeper.remove(id);
		if (this.current === id) {
			this.current = null;
			this.#working = null;
			this.app.set({ limit: PROVINCE.firstLimit, mine: null });
		}
		await this.keeper.settled();
	}

	/** Has the last deleted draft back. */
	async restore(): Promise<void> {
		const draft = this.deleted;
		if (!draft) return;
		this.deleted = null;
		this.keeper.put(this.keeper.hold(draft.id) ?? { id: draft.id, revision: 0 }, draft);
		this.resume(draft);
		await this.keeper.settled();
	}

	/** Resolves once all that was edited is kept, or the try has failed. */
	settled(): Promise<void> {
		return this.keeper.settled();
	}

	/** Puts a proposal into the address, and says what that has no room for. */
	#mirror(proposal: Proposal): void {
		const { text, left } = linkProposal(proposal);
		this.app.set({ limit: 'mine', mine: text });
		if (left) this.app.tell({ code: `link-without-${left}` });
	}

	#show(working: Working | null, proposal: Proposal): void {
		this.current = working?.id ?? null;
		this.#working = working;
		this.#linked = false;
		this.history = startHistory(proposal);
	}

	/** A link that shows what is kept here goes on with that draft; a save may have moved ours beside another window's. */
	#adopt(): void {
		if (!this.#working && this.#linked) {
			const text = formatProposal(this.history.present);
			const known = this.drafts.find((draft) => linkProposal(draft.proposal).text === text);
			// The draft holds what its link had no room for.
			if (known && formatProposal(known.proposal) !== text) this.history = startHistory(known.proposal);
			if (known) this.#working = this.keeper.hold(known.id);
		}
		this.current = this.#working?.id ?? null;
	}

	#move(history: History<Proposal>): void {
		if (history === this.history) return;
		this.history = history;
		this.#mirror(history.present);
		this.#save();
	}

	#save(): void {
		const { proposal } = this;
		this.#working ??= { id: crypto.randomUUID(), revision: 0 };
		this.current = this.#working.id;
		this.keeper.put(this.#working, { ...this.#working, updated: 0, proposal });
	}
}

export const [useProposals, provideProposals] = createContext<ProposalDesk>();
