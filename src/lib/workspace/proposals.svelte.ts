import { createContext } from 'svelte';
import { CodedError } from '../domain/errors';
import { emptyProposal, type Proposal } from '../proposal/proposal';
import type { App } from './app.svelte';
import { startHistory } from './history';
import type { Keeper } from './keeper.svelte';
import { KeptDesk } from './kept-desk.svelte';
import { formatProposal, linkProposal, parseProposal } from './proposals-link';
import type { Draft } from './proposals-store';
import type { ProposalWork } from './proposal-work.svelte';
import type { Working } from './waiting';
import { PLAN_VINTAGE } from '../register/vintages';
import { PROVINCE } from '../register/province';

const NOTHING = emptyProposal(PLAN_VINTAGE);

/** The reader's own proposals, and the one being composed; the link mirrors it (`mine`). */
export class ProposalDesk extends KeptDesk<Draft, Proposal> {
	/** Parts that cannot be cut are left out once the land, and what cuts it, is there to tell. */
	readonly #sound = $derived.by(() => {
		const present = this.history?.present ?? NOTHING;
		const { boundaries } = this.app;
		const { here } = this.work;
		if (!boundaries || !here) return { proposal: present, refused: [] };
		return here.soundParts(boundaries, present);
	});
	readonly proposal = $derived(this.#sound.proposal);
	/** Codes of what is wrong with the parts left out. */
	readonly refused = $derived(this.#sound.refused);

	/** True while what the link brought was not changed yet: it may be a draft that is kept here. */
	#linked = false;

	constructor(
		app: App,
		keeper: Keeper<Draft>,
		private readonly work: ProposalWork
	) {
		super(app, keeper, 'draft-kept-both');
		this.history = startHistory(NOTHING);
	}

	protected documentOf({ proposal }: Draft): Proposal {
		return proposal;
	}

	protected keptAs(working: Working, proposal: Proposal): Draft {
		return { ...working, updated: 0, proposal };
	}

	protected override get document(): Proposal {
		return this.proposal;
	}

	/** True while the reader's own proposal is the chosen limit of the boundaries view. */
	get composing(): boolean {
		return this.app.view.view === 'boundaries' && this.app.view.limit === 'mine';
	}

	/** Shows what the link holds, too. */
	override open(): () => void {
		const close = super.open();
		this.followLink();
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
			this.show(null, proposal);
			this.#linked = true;
			this.refreshed();
			if (this.app.camera === null) this.app.showAtoms(proposal.atoms);
		} catch (error) {
			this.app.tell({ code: error instanceof CodedError ? error.code : 'link-invalid' });
			this.app.set({ mine: null });
		}
	}

	/** Starts composing from a proposal, as a new draft. */
	start(proposal: Proposal): void {
		this.show(null, proposal);
		this.changed(proposal);
		if (proposal.atoms.length > 0) this.save();
	}

	override resume(id: string): boolean {
		if (!super.resume(id)) return false;
		const { present } = this.history ?? { present: NOTHING };
		this.changed(present);
		this.app.set({ vintage: present.vintage });
		return true;
	}

	/** A copy beside the original, which becomes the present one. */
	duplicate(name: string): void {
		this.start({ ...this.proposal, name });
	}

	override close(): void {
		super.close();
		this.history = startHistory(NOTHING);
		this.app.set({ limit: PROVINCE.firstLimit, mine: null });
	}

	protected override show(working: Working | null, proposal: Proposal): void {
		this.#linked = false;
		super.show(working, proposal);
	}

	/** Puts a proposal into the address, and says what that has no room for. */
	protected override changed(proposal: Proposal): void {
		const { text, left } = linkProposal(proposal);
		this.app.set({ limit: 'mine', mine: text });
		if (left) this.app.tell({ code: `link-without-${left}` });
	}

	/** A link that shows what is kept here goes on with that draft. */
	protected override refreshed(): void {
		if (!this.working && this.#linked && this.history) {
			const text = formatProposal(this.history.present);
			const known = this.kept.find((draft) => linkProposal(draft.proposal).text === text);
			// The draft holds what its link had no room for.
			if (known && formatProposal(known.proposal) !== text) this.history = startHistory(known.proposal);
			if (known) this.working = this.keeper.hold(known.id);
		}
		super.refreshed();
	}
}

export const [useProposals, provideProposals] = createContext<ProposalDesk>();
