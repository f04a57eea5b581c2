import { workerName } from '$site';
import { proxy } from 'comlink';
import type { FiguresAhead } from '../coverage/request-key';
import type { Findings } from '../coverage/findings';
import type { HistoryRequest, HistoryStep } from '../coverage/history';
import type { PlanChange } from '../coverage/plan-change';
import type { Ahead, CoverageService, OnProgress, OnResult, RunOutcome, Task } from '../coverage/service';
import { cornersOf, fromRings, slicesOf, type PieceRing } from '../coverage/crossing';
import { resultsFrom, type ResultPart } from '../coverage/result-parts';
import type { AreaCoverage, CoveragePieces, CoveragePlan, CoverageRequest } from '../coverage/types';
import type { KnownFigures } from './known-figures';
import { nextTask } from './next-task';
import { WorkerLink } from './worker-link';

/** All results of a run, or that another took its place. */
export type RunResults = { cancelled: false; results: AreaCoverage[] } | { cancelled: true };

/** A request, and the figures by which it was answered. */
interface Untold {
	request: CoverageRequest;
	known: FiguresAhead;
}

/**
 * The engine in a worker of its own. A new run takes the place of the one under way. A request whose figures are known
 * is answered without the engine, which is told of it with the first question that follows.
 */
export class CoverageRunner {
	readonly #link = new WorkerLink<CoverageService>(
		() =>
			new Worker(new URL('../coverage/worker.ts', import.meta.url), { type: 'module', name: workerName() })
	);

	/** Number of the last request of each kind: one that another took the place of sends nothing more. */
	readonly #request: Record<Ahead, number> = { run: 0, history: 0 };
	/** The last request, where the engine was not told of it. */
	#untold: Untold | null = null;
	/** Tells it: false where that was stopped. */
	#telling: Promise<boolean> | null = null;

	constructor(private readonly known: Pick<KnownFigures, 'of'>) {}

	/** Sends plans of a request ahead of it, all but the last slice: that is given; null when another request came. */
	async #ahead<Plan extends CoveragePlan>(
		task: Ahead,
		number: number,
		plans: readonly Plan[]
	): Promise<Plan[] | null> {
		let last: Plan[] = [];
		for (const slice of slicesOf(plans, ({ geometry }) => cornersOf(geometry))) {
			const ahead = last;
			last = slice;
			if (ahead.length === 0) continue;
			await this.#link.ask((service) => service.ahead(number, ahead, task));
			if (number !== this.#request[task]) return null;
		}
		return last;
	}

	/**
	 * Measures all areas of a request; results (without pieces: see `pieces`) and progress are told as they come.
	 * Rejects with the CodedErrors of WorkerLink.
	 */
	async compute(request: CoverageRequest, onresult?: OnResult, onprogress?: OnProgress): Promise<RunResults> {
		const number = ++this.#request.run;
		this.#untold = null;
		this.#telling = null;
		const known = await this.known.of(request);
		if (number !== this.#request.run) return { cancelled: true };
		if (known) {
			this.#untold = { request, known };
			this.#halt('run');
			return { cancelled: false, results: [...known.results] };
		}
		return this.#measure(number, request, onresult, onprogress);
	}

	/**
	 * Makes the engine ready for questions about the last request, where that was answered without it; false where it
	 * was stopped, or another request came. Rejects as `compute` does.
	 */
	async prepare(): Promise<boolean> {
		if (this.#untold) this.#telling ??= this.#tell(this.#untold);
		return this.#telling ?? true;
	}

	async #tell(untold: Untold): Promise<boolean> {
		try {
			const { cancelled } = await this.#measure(++this.#request.run, untold.request);
			if (this.#untold !== untold) return false;
			if (!cancelled) this.#untold = null;
			return !cancelled;
		} finally {
			// What did not succeed is tried again with the next question.
			if (this.#untold === untold) this.#telling = null;
		}
	}

	async #measure(
		number: number,
		request: CoverageRequest,
		onresult?: OnResult,
		onprogress?: OnProgress
	): Promise<RunResults> {
		const plans = await this.#ahead('run', number, request.plans);
		if (!plans) return { cancelled: true };
		const outcome = await this.#link.ask<RunOutcome>(async (service) =>
			service.compute(
				{ ...request, plans },
				{ pieces: 'where-small' },
				onresult && proxy(onresult),
				onprogress && proxy(onprogress),
				number
			)
		);
		return this.#whole(outcome);
	}

	/** Changes plans of the last request and measures what they touch, and what a stopped run left over. */
	async recompute(change: PlanChange, onprogress?: OnProgress): Promise<RunResults> {
		if (!(await this.prepare())) return { cancelled: true };
		const number = ++this.#request.run;
		const put = await this.#ahead('run', number, change.put ?? []);
		if (!put) return { cancelled: true };
		const outcome = await this.#link.ask<RunOutcome>(async (service) =>
			service.recompute({ ...change, put }, undefined, onprogress && proxy(onprogress), number)
		);
		return this.#whole(outcome);
	}

	/** All results of a run that ended, slice by slice: the page answers in between. */
	async #whole(outcome: RunOutcome): Promise<RunResults> {
		if (outcome.cancelled || !outcome.more) return outcome;
		const parts: ResultPart[] = [];
		for (let k = 0; ; k += 1) {
			const slice = await this.#link.ask((service) => service.results(k));
			if (!slice) return { cancelled: true };
			parts.push(...slice.parts);
			if (slice.more) continue;
			await nextTask();
			return { cancelled: false, results: resultsFrom(parts) };
		}
	}

	/**
	 * The land of an area of the last request in pieces; null where there are none, or where it was measured anew
	 * meanwhile. Rejects as `compute` does.
	 */
	async pieces(id: string): Promise<CoveragePieces | null> {
		if (!(await this.prepare())) return null;
		const rings: PieceRing[] = [];
		for (let k = 0; ; k += 1) {
			const slice = await this.#link.ask((service) => service.pieces(id, k));
			if (!slice) return null;
			rings.push(...slice.rings);
			if (!slice.more) return fromRings(rings);
		}
	}

	/**
	 * Looks for what lies in the land of an area of the last request; null when another question took its place.
	 * Rejects with `area-not-measured` and the CodedErrors of WorkerLink.
	 */
	async findings(id: string, onprogress?: OnProgress): Promise<Findings | null> {
		const known = this.#untold?.known.findings[id];
		if (known) return known;
		if (!(await this.prepare())) return null;
		return this.#link.ask<Findings | null>(async (service) =>
			service.findings(id, onprogress && proxy(onprogress))
		);
	}

	/** Coverage of one area by days; null when another question took its place. Rejects as `compute` does. */
	async history(request: HistoryRequest, onprogress?: OnProgress): Promise<readonly HistoryStep[] | null> {
		const number = ++this.#request.history;
		const added = await this.#ahead('history', number, request.added);
		if (!added) return null;
		return this.#link.ask<readonly HistoryStep[] | null>(async (service) =>
			service.history({ ...request, added }, onprogress && proxy(onprogress), number)
		);
	}

	/** Stops what is under way; what was measured stays. */
	cancel(task: Task = 'run'): void {
		if (task !== 'findings') this.#request[task] += 1;
		this.#halt(task);
	}

	/** A worker that broke has nothing to stop. */
	#halt(task: Task): void {
		if (this.#link.worker) this.#link.ask((service) => service.cancel(task)).catch(() => {});
	}

	/** Ends the worker: calls under way reject with `stopped`. */
	stop(): void {
		this.#link.stop();
	}
}
