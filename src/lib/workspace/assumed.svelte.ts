import type { DatedPlan } from '../coverage/types';
import type { PlanEdit } from '../coverage/what-if';
import type { App } from './app.svelte';
import { plansBeside } from './plan-questions';

/** What a reader assumes beside the register: other states of its plans, and plans of their own. */
interface Assumptions {
	edits: readonly PlanEdit[];
	added: readonly DatedPlan[];
}

/** What is assumed, step by step. */
export class Assumed {
	/** Plans that the reader dropped in; they never leave this device. */
	added = $state.raw<readonly DatedPlan[]>([]);
	/** What was assumed before each step that can be undone. */
	#steps = $state.raw<readonly Assumptions[]>([]);
	/** Ids of plans that were assumed and are kept elsewhere since. */
	forgotten: readonly string[] = [];
	/** Number of the next plan of the reader's own: ids never come twice. */
	#next = 1;

	constructor(protected readonly app: App) {}

	/** True while something is assumed that is kept nowhere. */
	get assumed(): boolean {
		return this.app.view.edits.length > 0 || this.added.length > 0;
	}

	/** True while a step can be undone; what a link brought can be taken back one by one. */
	get undoable(): boolean {
		return this.#steps.length > 0 || this.app.view.edits.length > 0;
	}

	/** Assumes something else, as one step. */
	assume(next: Partial<Assumptions>): void {
		this.#steps = [...this.#steps, { edits: this.app.view.edits, added: this.added }];
		this.#set(next);
	}

	/**
	 * Adds plans of the reader's own as one step, in the place of those named in `instead`; `prefix` tells where
	 * they come from. Gives their ids.
	 */
	add(plans: readonly DatedPlan[], prefix: string, instead: readonly string[] = []): string[] {
		const own = plans.map((plan, k) => {
			const id = `${prefix}-${this.#next + k}`;
			const warnings = plan.warnings.map((one) => (one.about === plan.id ? { ...one, about: id } : one));
			return { ...plan, id, warnings };
		});
		this.#next += plans.length;
		this.assume({ added: [...plansBeside(this.added, instead), ...own] });
		return own.map(({ id }) => id);
	}

	/** Plans that are kept elsewhere from now on are assumed no more, also by no step that can be undone. */
	forget(ids: readonly string[]): void {
		this.forgotten = [...this.forgotten, ...ids];
		this.#steps = this.#steps.map((step) => ({ ...step, added: plansBeside(step.added, ids) }));
		this.added = plansBeside(this.added, ids);
	}

	/** Takes the last step back. */
	undo(): void {
		const last = this.#steps.at(-1);
		this.#steps = this.#steps.slice(0, -1);
		this.#set(last ?? { edits: this.app.view.edits.slice(0, -1) });
	}

	#set({ edits, added }: Partial<Assumptions>): void {
		if (added) this.added = added;
		if (edits) this.app.set({ edits });
	}
}
