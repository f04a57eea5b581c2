import { proxy, wrap, type Remote } from 'comlink';
import type { CoverageService, OnProgress, OnResult, RunOutcome } from '../coverage/service';
import type { PlanChange } from '../coverage/session';
import type { CoverageRequest } from '../coverage/types';

/** The engine in a worker of its own. A new run takes the place of the one under way. */
export class CoverageRunner {
	#service: Remote<CoverageService> | null = null;

	#start(): Remote<CoverageService> {
		this.#service ??= wrap<CoverageService>(
			new Worker(new URL('../coverage/worker.ts', import.meta.url), { type: 'module' })
		);
		return this.#service;
	}

	/** Measures all areas of a request, with their pieces; results and progress are told as they come. */
	compute(request: CoverageRequest, onresult?: OnResult, onprogress?: OnProgress): Promise<RunOutcome> {
		return this.#start().compute(
			request,
			{ pieces: true },
			onresult && proxy(onresult),
			onprogress && proxy(onprogress)
		);
	}

	/** Changes plans of the last request and measures what they touch, and what a stopped run left over. */
	recompute(change: PlanChange, onprogress?: OnProgress): Promise<RunOutcome> {
		return this.#start().recompute(change, undefined, onprogress && proxy(onprogress));
	}

	/** Stops the run under way; what was measured stays. */
	cancel(): void {
		void this.#service?.cancel();
	}

	/** Shares only, without pieces or overlaps: for many dates of one area. */
	percent(request: CoverageRequest): Promise<RunOutcome> {
		return this.#start().compute(request, { detail: 'percent' });
	}
}
