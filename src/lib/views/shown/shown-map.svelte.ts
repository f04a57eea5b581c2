import type { App } from '../../workspace/app.svelte';
import type { Workbench } from '../../workspace/workbench.svelte';
import { paneModel } from '../boundaries/pane-model';
import { coverageColumns3d, mapModel, planFeatures, type Inputs } from './map-model';

/** What the map of a page draws, from its workbench. */
export class ShownMap {
	readonly #app: App;

	constructor(
		private readonly bench: Workbench,
		/** What this page draws besides: pieces of an area, a checked place. */
		private readonly besides: () => Pick<
			Inputs,
			'pieces' | 'checked' | 'refused' | 'gaps' | 'comments' | 'foreign' | 'textScale'
		>
	) {
		this.#app = bench.app;
	}

	// Apart from the rest: many plans are not to be made anew with every change of it.
	readonly #request = $derived.by(() =>
		this.#app.view.view === 'coverage' ? this.bench.coverage.request : null
	);
	readonly #language = $derived.by(() => this.#app.view.language);
	readonly #plans = $derived.by(() => planFeatures(this.#request, this.#app, this.#language));

	readonly #plansBefore = $derived.by(() =>
		planFeatures(this.bench.otherSide.request, this.#app, this.#language)
	);

	readonly model = $derived.by(() => {
		const { coverage, limits } = this.bench;
		return mapModel({
			app: this.#app,
			request: coverage.request,
			plans: this.#plans,
			results: coverage.listed,
			level: coverage.levelOf(coverage.listed),
			limits: limits.limits,
			mine: limits.mine,
			mineLand: limits.land,
			change: limits.change?.comparison ?? null,
			screening: limits.screening,
			...this.besides()
		});
	});

	/** What stands at the left of the swipe in coverage; null where nothing is compared. */
	readonly before = $derived.by(() => {
		const { otherSide, limits } = this.bench;
		if (otherSide.wanted === null) return null;
		return mapModel({
			app: this.#app,
			request: otherSide.request,
			plans: this.#plansBefore,
			results: otherSide.held,
			level: otherSide.levelOf(otherSide.held),
			limits: limits.limits,
			...this.besides(),
			pieces: otherSide.told ? otherSide.pieces : null
		});
	});

	/** The same for the main map while others stand beside it: what belongs to the first of them. */
	readonly main = $derived.by(() => {
		const { panes } = this.bench.limits;
		const { boundaries } = this.#app;
		const [first] = panes;
		if (!first || !boundaries) return this.model;
		const present = panes.find(({ id }) => id === 'present')?.limit ?? null;
		return paneModel(boundaries, this.model, first, present);
	});

	readonly columns = $derived.by(() => coverageColumns3d(this.#app, this.bench.coverage.listed));
}
