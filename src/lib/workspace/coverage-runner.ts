import { proxy } from 'comlink';
import type { Findings } from '../coverage/findings';
import type { HistoryRequest, HistoryStep } from '../coverage/history';
import type { PlanChange } from '../coverage/plan-change';
import type { CoverageService, OnProgress, OnResult, RunOutcome, Task } from '../coverage/service';
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

	/**
	 * Looks for what lies in the land of an area of the last request; null when another question took its place.
	 * Rejects with `area-not-measured` and the CodedErrors of WorkerLink.
	 */
	findings(id: string, onprogress?: OnProgress): Promise<Findings | null> {
		return this.#link.ask<Findings | null>(async (service) =>
			service.findings(id, onprogress && proxy(onprogress))
		);
	}

	/** Coverage of one area by days; null when another question took its place. Rejects as `compute` does. */
	history(request: HistoryRequest, onprogress?: OnProgress): Promise<readonly HistoryStep[] | null> {
		return this.#link.ask<readonly HistoryStep[] | null>(async (service) =>
			service.history(request, onprogress && proxy(onprogress))
		);
	}

	/** Stops what is under way; what was measured stays. A worker that broke has nothing to stop. */
	cancel(task: Task = 'run'): void {
		if (this.#link.worker) this.#link.ask((service) => service.cancel(task)).catch(() => {});
	}
}
