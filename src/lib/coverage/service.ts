import { CoverageSession, type Measured, type PlanChange } from './session';
import type { CoverageOptions } from './coverage';
import type { AreaCoverage, CoverageRequest } from './types';

/** How long to measure before looking whether anything else came in, ms. */
const SLICE_MS = 30;

export type OnResult = (result: AreaCoverage, index: number) => void;
export type OnProgress = (done: number, total: number) => void;

/** Results of a finished run, or `cancelled` when another run or `cancel` took its place. */
export type RunOutcome = { cancelled: false; results: AreaCoverage[] } | { cancelled: true };

/**
 * The engine as a service that answers while it works: only plain data crosses. One run at a time; a new
 * one takes the place of the old. `setTimeout` is all it needs of its surroundings.
 */
export class CoverageService {
	readonly #session = new CoverageSession();
	#ticket = 0;

	/** Measures all areas of a request. */
	compute(
		request: CoverageRequest,
		options: Pick<CoverageOptions, 'pieces' | 'kernel' | 'detail'> = {},
		onResult?: OnResult,
		onProgress?: OnProgress
	): Promise<RunOutcome> {
		return this.#drain(this.#session.start(request, options), onResult, onProgress);
	}

	/** Changes plans of the last request and measures again only what they touch; gives all results. */
	recompute(change: PlanChange, onResult?: OnResult, onProgress?: OnProgress): Promise<RunOutcome> {
		return this.#drain(this.#session.change(change), onResult, onProgress);
	}

	/** Stops the run under way at the next area. */
	cancel(): void {
		this.#ticket += 1;
	}

	async #drain(
		steps: Generator<Measured>,
		onResult?: OnResult,
		onProgress?: OnProgress
	): Promise<RunOutcome> {
		this.#ticket += 1;
		const ticket = this.#ticket;
		let started = performance.now();
		for (const { result, index, done, total } of steps) {
			onResult?.(result, index);
			onProgress?.(done, total);
			if (performance.now() - started < SLICE_MS) continue;
			await new Promise((resolve) => setTimeout(resolve, 0));
			if (this.#ticket !== ticket) return { cancelled: true };
			started = performance.now();
		}
		return { cancelled: false, results: [...this.#session.results] };
	}
}
