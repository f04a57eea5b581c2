import { createContext } from 'svelte';
import type { App } from './app.svelte';
import type { Deck } from './deck';
import type { RefusedScene } from './deck-file';
import type { Keeper } from './keeper.svelte';
import { KeptDesk } from './kept-desk.svelte';
import type { Presentation } from './presentations-store';
import type { Working } from './waiting';

/** The reader's own presentations, and the one being edited. */
export class PresentationDesk extends KeptDesk<Presentation, Deck> {
	/** Scenes of the file just opened that could not be read. */
	refused = $state.raw<readonly RefusedScene[]>([]);

	readonly deck = $derived(this.history?.present ?? null);

	constructor(app: App, keeper: Keeper<Presentation>) {
		super(app, keeper, 'presentation-kept-both');
	}

	protected documentOf({ deck }: Presentation): Deck {
		return deck;
	}

	protected keptAs(working: Working, deck: Deck): Presentation {
		return { ...working, updated: 0, deck };
	}

	/** Keeps a deck as a new presentation and edits it. Gives its id. */
	start(deck: Deck): string {
		const id = crypto.randomUUID();
		this.show({ id, revision: 0 }, deck);
		this.save();
		return id;
	}

	protected override show(working: Working | null, deck: Deck): void {
		this.refused = [];
		super.show(working, deck);
	}

	/** What another window saved while nothing of ours waits is taken over. */
	protected override refreshed(): void {
		super.refreshed();
		const { working } = this;
		const found = working && this.kept.find((one) => one.id === working.id);
		if (!found || this.keeper.unsaved.has(working.id) || found.revision <= working.revision) return;
		working.revision = found.revision;
		this.takeOver(found.deck);
	}
}

export const [usePresentations, providePresentations] = createContext<PresentationDesk>();
