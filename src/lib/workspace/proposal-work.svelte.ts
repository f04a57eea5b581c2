import type * as kit from './proposal-kit';

/** What works on proposals, once it is there. */
export interface ProposalWork {
	readonly here: typeof kit | null;
}

/** The same, fetched when it is needed. */
export class ComingProposalWork implements ProposalWork {
	here = $state.raw<typeof kit | null>(null);

	/** Fetches it; each call after a failure tries anew. */
	async load(): Promise<void> {
		this.here ??= await import('./proposal-kit');
	}
}
