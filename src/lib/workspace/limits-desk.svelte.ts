import type { Proposal } from '../proposal/proposal';
import { PROPOSALS } from '../register/proposals';
import type { App } from './app.svelte';
import type { ProposalWork } from './proposal-work.svelte';
import { MOST_PANES, MOST_PANES_PHONE } from './view-state';

/** Left, top, width and height in the stage, px. */
export type Frame = readonly [number, number, number, number];

/** Room kept round what is shown in a frame of its own. */
const IN_FRAME = { top: 14, bottom: 14, left: 14, right: 14 };

/** The limits of the boundaries view: which is chosen, what it changes against another, and which stand side by side. */
export class LimitsDesk {
	/** Where the main map stands while others stand beside it. */
	frame = $state.raw<Frame | null>(null);

	constructor(
		private readonly app: App,
		/** The reader's own proposal; asked for only where the view holds one. */
		private readonly proposal: () => Proposal | null,
		private readonly work: ProposalWork
	) {}

	/** The land and what measures it; null until both are there. */
	readonly #ground = $derived.by(() => {
		const { boundaries } = this.app;
		const { here } = this.work;
		return boundaries && here ? { boundaries, ...here } : null;
	});

	readonly limits = $derived.by(() => {
		const { boundaries } = this.app;
		const kit = this.work.here ?? this.work.limits;
		return boundaries && kit ? kit.limitsOf(boundaries, PROPOSALS) : [];
	});

	/** The reader's own proposal; its figures change with every click. */
	readonly own = $derived.by(() => {
		const { view } = this.app;
		const ground = this.#ground;
		if (!ground || view.view !== 'boundaries' || view.mine === null) return null;
		const proposal = this.proposal();
		return proposal && ground.ownLimit(proposal, ground.figuresOf(ground.boundaries, proposal, view.vintage));
	});

	/** The same while it is the chosen one. */
	readonly mine = $derived.by(() => (this.app.view.limit === 'mine' ? this.own : null));

	/** The land of it; null while another is chosen, or nothing is in it. */
	readonly land = $derived.by(() => {
		const ground = this.#ground;
		return ground && this.mine ? ground.proposalLand(ground.boundaries, this.mine.proposal) : null;
	});

	readonly chosen = $derived.by(() => {
		const { view } = this.app;
		if (view.view !== 'boundaries') return null;
		return this.mine ?? this.limits.find(({ id }) => id === view.limit) ?? null;
	});

	readonly rivals = $derived.by(() => {
		const ground = this.#ground;
		if (!ground || !this.chosen) return [];
		return ground.rivalsOf(ground.boundaries, this.chosen, this.limits, this.own);
	});

	readonly change = $derived.by(() => {
		const ground = this.#ground;
		if (!ground || !this.chosen) return null;
		const rival = ground.rivalOf(this.rivals, this.chosen, this.app.view.against);
		return ground.changeOf(ground.boundaries, this.chosen, rival);
	});

	/** Communes under the rule of rearrangement that is looked at; null = none is. */
	readonly screened = $derived.by(() => {
		const { view } = this.app;
		const ground = this.#ground;
		if (!ground || view.view !== 'boundaries' || !view.screening) return null;
		return ground.screenedRows(ground.boundaries, view.vintage, view.screening);
	});

	readonly screening = $derived.by(() =>
		this.#ground && this.screened ? this.#ground.codesByClass(this.screened) : null
	);

	/** Limits that can stand side by side. */
	readonly offered = $derived.by(() => {
		const ground = this.#ground;
		if (!ground || this.app.view.view !== 'boundaries') return [];
		return ground.paneLimits(ground.boundaries, this.chosen, this.limits, this.own);
	});

	/** Those that do; none where one map stands alone. */
	readonly panes = $derived.by(() => {
		const { view, phone } = this.app;
		const ground = this.#ground;
		if (!ground || view.maps.length === 0) return [];
		const most = phone ? MOST_PANES_PHONE : MOST_PANES;
		return ground.panesOf(ground.boundaries, this.offered, view.maps, most, view.limit);
	});

	/** Place of the main map as a style; undefined where it has the whole stage. */
	readonly framing = $derived.by(() => {
		if (this.panes.length === 0 || !this.frame) return undefined;
		const [left, top, width, height] = this.frame;
		return `inset:auto;left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
	});

	readonly inset = $derived.by(() => (this.framing ? IN_FRAME : null));

	/** Puts maps side by side, or back to one, and shows all their land once `resize` gave the main one its size. */
	stand(maps: readonly string[], resize: () => void): void {
		const { app } = this;
		app.set({ maps, swipe: null, ...(maps.length > 0 ? { table: 'closed' as const } : {}) });
		const shown = this.offered.filter(({ id }) => maps.includes(id));
		const atoms = shown.length > 0 ? shown.flatMap((limit) => limit.atoms) : (this.chosen?.atoms ?? []);
		// Two frames: one in which the grid is measured, one in which the map has moved into it.
		requestAnimationFrame(() =>
			requestAnimationFrame(() => {
				resize();
				app.showAtoms(atoms);
			})
		);
	}
}
