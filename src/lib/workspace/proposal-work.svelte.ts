import type * as limitKit from './limit-kit';
import type * as kit from './proposal-kit';

/** What works on proposals, once it is there. */
export interface ProposalWork {
	readonly here: typeof kit | null;
	/** The part of it that tells published limits, where it came by itself. */
	readonly limits?: typeof limitKit | null;
}

/** The same, fetched when it is needed. */
export class ComingProposalWork implements ProposalWork {
	here = $state.raw<typeof kit | null>(null);
	limits = $state.raw<typeof limitKit | null>(null);

	/** Fetches it; each call after a failure tries anew. */
	async load(): Promise<void> {
		this.here ??= await import('./proposal-kit');
	}

	/** Fetches what tells published limits alone. */
	async loadLimits(): Promise<void> {
		this.limits ??= await import('./limit-kit');
	}
}
