import { figuresOf } from '../proposal/figures';
import { limitsOf, ownLimit } from '../proposal/limit';
import type { Proposal } from '../proposal/proposal';
import { changeOf, rivalOf, rivalsOf } from '../proposal/rival';
import { codesByClass, screenedRows } from '../proposal/screening-classes';
import { PROPOSALS } from '../register/proposals';
import type { App } from './app.svelte';
import { MOST_PANES_PHONE, paneLimits, panesOf } from './panes';
import { MOST_PANES } from './view-state';

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
		private readonly proposal: () => Proposal | null
	) {}

	readonly limits = $derived.by(() => (this.app.boundaries ? limitsOf(this.app.boundaries, PROPOSALS) : []));

	/** The reader's own proposal; its figures change with every click. */
	readonly own = $derived.by(() => {
		const { boundaries, view } = this.app;
		if (!boundaries || view.view !== 'boundaries' || view.mine === null) return null;
		const proposal = this.proposal();
		return proposal && ownLimit(proposal, figuresOf(boundaries, proposal, view.vintage));
	});

	/** The same while it is the chosen one. */
	readonly mine = $derived.by(() => (this.app.view.limit === 'mine' ? this.own : null));

	readonly chosen = $derived.by(() => {
		const { view } = this.app;
		if (view.view !== 'boundaries') return null;
		return this.mine ?? this.limits.find(({ id }) => id === view.limit) ?? null;
	});

	readonly rivals = $derived.by(() => {
		const { boundaries } = this.app;
		return boundaries && this.chosen ? rivalsOf(boundaries, this.chosen, this.limits, this.own) : [];
	});

	readonly change = $derived.by(() => {
		const { boundaries, view } = this.app;
		if (!boundaries || !this.chosen) return null;
		return changeOf(boundaries, this.chosen, rivalOf(this.rivals, this.chosen, view.against));
	});

	/** Communes under the rule of rearrangement that is looked at; null = none is. */
	readonly screened = $derived.by(() => {
		const { boundaries, view } = this.app;
		if (!boundaries || view.view !== 'boundaries' || !view.screening) return null;
		return screenedRows(boundaries, view.vintage, view.screening);
	});

	readonly screening = $derived.by(() => (this.screened ? codesByClass(this.screened) : null));

	/** Limits that can stand side by side. */
	readonly offered = $derived.by(() => {
		const { boundaries, view } = this.app;
		if (!boundaries || view.view !== 'boundaries') return [];
		return paneLimits(boundaries, this.chosen, this.limits, this.own);
	});

	/** Those that do; none where one map stands alone. */
	readonly panes = $derived.by(() => {
		const { boundaries, view, phone } = this.app;
		if (!boundaries || view.maps.length === 0) return [];
		return panesOf(boundaries, this.offered, view.maps, phone ? MOST_PANES_PHONE : MOST_PANES, view.limit);
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
