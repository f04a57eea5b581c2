import { createContext, untrack } from 'svelte';
import { vintageById } from '../../register/vintages';
import { CodedError } from '../../domain/errors';
import { tellRefused } from '../../workspace/address.svelte';
import { App, HOME } from '../../workspace/app.svelte';
import type { DataFiles } from '../../workspace/data-files';
import { viewOf, type Deck, type Scene } from '../../workspace/deck';
import { parseDeck } from '../../workspace/deck-link';
import type { Keeping } from '../../workspace/keeping.svelte';
import { PresentationDesk } from '../../workspace/presentations.svelte';
import { FIRST_SCENE, parsePresent, type PresentState } from '../../workspace/present-address';
import { watchScreen } from '../../workspace/screen.svelte';
import { Workbench } from '../../workspace/workbench.svelte';
import { deckRefusal } from './deck-refusal';
import * as kit from '../../workspace/proposal-kit';
import { factGroups, type FactGroup } from './fact-choices';
import { factsOf } from './facts';
import { play } from './play';
import { sceneData } from './scene-data';
import { STORIES } from './stories';

/** A presentation as it is played or edited: which one, its scene, and what that shows by the data of now. */
export class Show {
	readonly app = new App();
	readonly own: PresentationDesk;
	readonly bench: Workbench = new Workbench(this.app, () => this.data?.mine?.proposal ?? null, {
		here: kit
	});
	started = $state(false);
	address = $state.raw<PresentState>(FIRST_SCENE);
	/** A presentation that came by link. */
	linked = $state.raw<Deck | null>(null);

	constructor(keeping: Pick<Keeping, 'presentations'>) {
		this.own = new PresentationDesk(this.app, keeping.presentations);
	}

	/** The ready story, where neither a link nor a presentation of the reader's own is played. */
	readonly story = $derived(
		this.address.deck === null && this.address.show === null
			? (STORIES.find((one) => one.id === this.address.story) ?? STORIES[0] ?? null)
			: null
	);
	readonly deck: Deck | null = $derived.by(() => {
		if (this.address.show !== null) return this.linked;
		return this.address.deck !== null ? this.own.deck : this.story;
	});
	/** Place of the scene in its deck, from 0. */
	readonly at = $derived(Math.max(0, Math.min((this.deck?.scenes.length ?? 1) - 1, this.address.scene - 1)));
	readonly scene: Scene | null = $derived(this.deck?.scenes[this.at] ?? null);

	/** What the scene shows and where; typing its words changes neither. */
	readonly #shown = $derived(
		this.scene ? JSON.stringify([this.scene.id, this.scene.view, this.scene.extent]) : null
	);
	readonly data = $derived.by(() => {
		const { boundaries } = this.app;
		const scene = this.#shown === null ? null : untrack(() => this.scene);
		return scene && boundaries ? sceneData(boundaries, this.bench.limits.limits, scene) : null;
	});
	/** Facts that are the same in every scene. */
	readonly #shared = $derived.by(() =>
		this.app.boundaries ? factsOf(this.app.boundaries, this.bench.limits.limits) : null
	);
	readonly facts = $derived.by(() => {
		const { boundaries } = this.app;
		return boundaries && this.data && this.#shared
			? factsOf(boundaries, this.bench.limits.limits, { ...this.data, shared: this.#shared })
			: null;
	});
	readonly played = $derived.by(() =>
		this.scene && this.facts && this.data
			? play(this.scene, this.facts, this.app.view.language, this.data.gone)
			: null
	);
	/** Facts that can be named in the words of the scene; found when first asked for. */
	readonly groups = $derived.by(() => {
		const { data } = this;
		let made: readonly FactGroup[] | null = null;
		return () => (made ??= data ? factGroups(this.bench.limits.limits, data) : []);
	});

	/** Reads the address and what is kept, and loads the land. Gives what ends it. */
	open(search: string, files: DataFiles): () => void {
		const { state, refused } = parsePresent(search);
		tellRefused(this.app, refused);
		this.app.set({ language: state.language });
		const closers = [watchScreen(this.app), this.own.open()];
		void this.#start(state);
		void this.app.loadBoundaries(files.atoms);
		return () => {
			for (const close of closers) close();
		};
	}

	async #start(state: PresentState): Promise<void> {
		await this.own.ready();
		this.address = this.#found(state);
		this.started = true;
	}

	/** The address without what is not there, which is told. */
	#found(state: PresentState): PresentState {
		const { app, own } = this;
		if (state.show !== null) {
			try {
				const { deck, refused } = parseDeck(state.show);
				this.linked = deck;
				if (refused.length > 0) app.tell({ code: 'deck-scenes-refused', details: { count: refused.length } });
			} catch (error) {
				const why = error instanceof CodedError ? deckRefusal(error) : '';
				app.tell({ code: 'deck-link-refused', details: { why } });
				return { ...state, show: null };
			}
		} else if (state.deck !== null && !own.resume(state.deck)) {
			app.tell({ code: own.keeper.read ? 'presentation-gone' : 'presentations-not-read' });
			return { ...state, deck: null };
		}
		return state;
	}

	/** Lets the view follow the scene, and the address the presentation; for where a page is made. */
	follow(): void {
		this.bench.follow();
		// A presentation that another window changed goes on under a name of its own.
		$effect(() => {
			const { current } = this.own;
			untrack(() => {
				if (this.started && this.address.deck !== null && current !== this.address.deck)
					this.go({ deck: current });
			});
		});
		// A scene is a whole view: what it does not name is as at first.
		$effect(() => {
			if (this.#shown !== null && this.data) untrack(() => this.#show());
		});
	}

	#show(): void {
		if (!this.scene) return;
		const view = viewOf(this.scene);
		// Districts ended in 2025: no scene asks for them, and none has to say so.
		const level = vintageById(view.vintage).hasDistricts ? view.level : 'commune';
		this.app.set({ ...view, level, language: this.app.view.language });
		this.frame();
	}

	/** Moves the map to where the scene is. */
	frame(): void {
		const { app, scene, data } = this;
		if (!scene) return;
		const { extent } = scene;
		if (extent === 'province') app.flyTo = HOME;
		else if ('camera' in extent) app.flyTo = extent;
		else {
			const { limits } = this.bench.limits;
			const limit = extent.limit === 'mine' ? data?.mine : limits.find((one) => one.id === extent.limit);
			if (limit) app.showAtoms(limit.atoms);
			else app.flyTo = HOME;
		}
	}

	go(patch: Partial<PresentState>): void {
		this.address = { ...this.address, ...patch };
	}

	/** Plays another one, from its first scene. */
	openDeck(id: string): void {
		this.go({ deck: id, story: null, show: null, scene: 1 });
	}

	/** Plays what a list names: `deck:` and the id of one that is kept, or `story:` and that of a ready one. */
	choose(name: string): void {
		const [kind, id = ''] = name.split(':');
		if (kind === 'deck' && this.own.resume(id)) this.openDeck(id);
		else if (kind === 'story') {
			this.own.close();
			this.go({ story: id, deck: null, show: null, scene: 1 });
		}
	}
}

export const [useShow, provideShow] = createContext<Show>();
