import { proxy, wrap, type Remote } from 'comlink';
import type { CoverageService, RunOutcome } from '../coverage/service';
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

	/** Measures all areas of a request, with their pieces. */
	compute(request: CoverageRequest, onprogress?: (done: number, total: number) => void): Promise<RunOutcome> {
		return this.#start().compute(request, { pieces: true }, undefined, onprogress && proxy(onprogress));
	}

	/** Changes plans of the last request and measures again only what they touch. */
	recompute(change: PlanChange): Promise<RunOutcome> {
		return this.#start().recompute(change);
	}

	/** Shares only, without pieces or overlaps: for many dates of one area. */
	percent(request: CoverageRequest): Promise<RunOutcome> {
		return this.#start().compute(request, { detail: 'percent' });
	}
}
