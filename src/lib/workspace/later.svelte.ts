import { createContext } from 'svelte';
import type { App } from './app.svelte';
import type { CoverageDesk } from './coverage.svelte';
import type { DataFiles } from './data-files';
import type { LaterDesks } from './later-desks';
import type { ProposalDesk } from './proposals.svelte';

/** The desks that come with their first use, or after the first map. */
export class Later {
	/** Null until they are there. */
	desks = $state.raw<LaterDesks | null>(null);
	/** Where the data of the province lie; null until the page is open, and once all were asked for. */
	files = $state.raw<DataFiles | null>(null);

	constructor(
		private readonly app: App,
		private readonly coverage: CoverageDesk,
		private readonly proposals: ProposalDesk
	) {}

	/** For what is shown only where they are. */
	get here(): LaterDesks {
		if (!this.desks) throw new Error('desks are used before they are there');
		return this.desks;
	}

	/** Fetches them; each call after a failure tries anew. */
	readonly load = async (): Promise<LaterDesks> => {
		const { LaterDesks } = await import('./later-desks');
		this.desks ??= new LaterDesks(this.app, this.coverage, this.proposals);
		return this.desks;
	};

	/** Does something at them, at once where they are there. Where they cannot be fetched, that is told. */
	use(work: (desks: LaterDesks) => void): void {
		if (this.desks) return work(this.desks);
		this.load().then(work, () => this.app.tell({ code: 'part-lost' }));
	}

	/** Ends their workers, for where a page is left. */
	leave(): void {
		this.desks?.leave();
	}
}

export const [useLater, provideLater] = createContext<Later>();
