import { createContext } from 'svelte';
import { machineSlots } from './browser-slots';
import { COMMENTS, type KeptComment } from './comments-store';
import { EDITS, type KeptEdit } from './edits-store';
import { Keeper } from './keeper.svelte';
import { databaseStore } from './kept-store';
import { PRESENTATIONS, type Presentation } from './presentations-store';
import { DRAFTS, type Draft } from './proposals-store';
import { REPORTS, type KeptReport } from './reports-store';

/** All that is kept on this machine. It outlives the pages: what one could not save waits while the next is open. */
export class Keeping {
	readonly drafts = new Keeper<Draft>(databaseStore(DRAFTS, undefined, machineSlots), 'drafts');
	readonly presentations = new Keeper<Presentation>(
		databaseStore(PRESENTATIONS, undefined, machineSlots),
		'presentations'
	);
	readonly reports = new Keeper<KeptReport>(databaseStore(REPORTS, undefined, machineSlots), 'reports');

	readonly edits = new Keeper<KeptEdit>(databaseStore(EDITS, undefined, machineSlots), 'edits');

	readonly comments = new Keeper<KeptComment>(databaseStore(COMMENTS, undefined, machineSlots), 'comments');

	readonly #all = [this.drafts, this.presentations, this.reports, this.edits, this.comments];

	/**
	 * True once the page of a map has drawn it and has its archive: what is kept for the time without a network comes
	 * after, and finds the archive in the browser's cache.
	 */
	mapDrawn = $state(false);

	/** True while closing the window would lose something. */
	readonly unsaved = $derived(this.#all.some((keeper) => keeper.unsaved.size > 0));

	stop(): void {
		for (const keeper of this.#all) keeper.stop();
	}
}

export const [useKeeping, provideKeeping] = createContext<Keeping>();
