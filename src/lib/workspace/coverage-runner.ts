import { proxy } from 'comlink';
import type { CoverageService, OnProgress, OnResult, RunOutcome } from '../coverage/service';
import type { PlanChange } from '../coverage/session';
import type { CoverageRequest } from '../coverage/types';
import { WorkerLink } from './worker-link';

/** The engine in a worker of its own. A new run takes the place of the one under way. */
export class CoverageRunner {
	readonly #link = new WorkerLink<CoverageService>(
		() => new Worker(new URL('../coverage/worker.ts', import.meta.url), { type: 'module' })
	);

	/**
	 * Measures all areas of a request, with their pieces; results and progress are told as they come.
	 * Rejects with the CodedErrors of WorkerLink.
	 */
	compute(request: CoverageRequest, onresult?: OnResult, onprogress?: OnProgress): Promise<RunOutcome> {
		return this.#link.ask<RunOutcome>(async (service) =>
			service.compute(request, { pieces: true }, onresult && proxy(onresult), onprogress && proxy(onprogress))
		);
	}

	/** Changes plans of the last request and measures what they touch, and what a stopped run left over. */
	recompute(change: PlanChange, onprogress?: OnProgress): Promise<RunOutcome> {
		return this.#link.ask<RunOutcome>(async (service) =>
			service.recompute(change, undefined, onprogress && proxy(onprogress))
		);
	}

	/** Stops the run under way; what was measured stays. A worker that broke has nothing to stop. */
	cancel(): void {
		if (this.#link.worker) this.#link.ask((service) => service.cancel()).catch(() => {});
	}
}
