import type { AtomTopology } from '../boundaries/topology';
import { CodedError } from '../domain/errors';
import type { UnitRegister } from '../domain/unit-register';
import type { CoverageOptions } from './coverage';
import type { Findings } from './findings';
import type { HistoryRequest, HistoryStep } from './history';
import { historySteps } from './history-steps';
import type { PlanChange } from './plan-change';
import type { Progress } from './progress';
import { CoverageSession, type Measured } from './session';
import type { AreaCoverage, CoverageRequest } from './types';
import type { WorkItem, WorklistInput } from './worklist';

/** How long to work before looking whether anything else came in, ms. */
const SLICE_MS = 30;

/** A large file may have thousands of overlaps, each looked at in no time. */
const TELL_MS = 100;

export type OnResult = (result: AreaCoverage, index: number) => void;
export type OnProgress = (done: number, total: number) => void;

/** What the service does side by side: of each kind one piece of work at a time. */
export type Task = 'run' | 'findings' | 'history';

/** Results of a finished run, or `cancelled` when another run or `cancel` took its place. */
export type RunOutcome = { cancelled: false; results: AreaCoverage[] } | { cancelled: true };

/**
 * The engine as a service that answers while it works: only plain data crosses. A new piece of work takes the
 * place of the old one of its kind. `setTimeout` is all it needs of its surroundings.
 */
export class CoverageService {
	readonly #session = new CoverageSession();
	readonly #tickets: Record<Task, number> = { run: 0, findings: 0, history: 0 };

	/** Measures all areas of a request. */
	compute(
		request: CoverageRequest,
		options: Pick<CoverageOptions, 'pieces' | 'kernel' | 'detail'> = {},
		onResult?: OnResult,
		onProgress?: OnProgress
	): Promise<RunOutcome> {
		return this.#measure(this.#session.start(request, options), onResult, onProgress);
	}

	/** Changes plans of the last request and measures again only what they touch; gives all results. */
	recompute(change: PlanChange, onResult?: OnResult, onProgress?: OnProgress): Promise<RunOutcome> {
		return this.#measure(this.#session.change(change), onResult, onProgress);
	}

	/**
	 * Looks for what lies in the land of an area that the last request measured; null when another question took
	 * its place. Rejects with `area-not-measured`.
	 */
	async findings(id: string, onProgress?: OnProgress): Promise<Findings | null> {
		const steps = this.#session.findings(id);
		if (!steps) throw new CodedError('area-not-measured', { id });
		const done = await this.#work('findings', steps, told(onProgress, TELL_MS));
		return done && done.value;
	}

	/** Coverage of an area by days, apart from the last request; null when another question took its place. */
	async history(request: HistoryRequest, onProgress?: OnProgress): Promise<HistoryStep[] | null> {
		const done = await this.#work('history', historySteps(request), told(onProgress));
		return done && done.value;
	}

	/**
	 * The worklist (see `worklist`), worked out in one go: for a worker that has nothing else to answer. `topology`
	 * and `units`: of the boundaries it is about.
	 */
	async worklist(topology: AtomTopology, units: UnitRegister, input: WorklistInput): Promise<WorkItem[]> {
		const [{ Boundaries }, { worklist }] = await Promise.all([
			import('../boundaries/boundaries'),
			import('./worklist')
		]);
		return worklist(new Boundaries(topology, units), input);
	}

	/** Stops a piece of work at its next step. */
	cancel(task: Task = 'run'): void {
		this.#tickets[task] += 1;
	}

	async #measure(
		steps: Generator<Measured, void>,
		onResult?: OnResult,
		onProgress?: OnProgress
	): Promise<RunOutcome> {
		const done = await this.#work('run', steps, ({ result, index, done, total }) => {
			onResult?.(result, index);
			onProgress?.(done, total);
		});
		return done ? { cancelled: false, results: [...this.#session.results] } : { cancelled: true };
	}

	/** Works in slices, so that other questions are heard; null when it was stopped. */
	async #work<Step, T>(
		task: Task,
		steps: Generator<Step, T>,
		onstep: (step: Step) => void
	): Promise<{ value: T } | null> {
		this.#tickets[task] += 1;
		const ticket = this.#tickets[task];
		let started = performance.now();
		for (;;) {
			const step = steps.next();
			if (step.done) return { value: step.value };
			onstep(step.value);
			if (performance.now() - started < SLICE_MS) continue;
			await new Promise((resolve) => setTimeout(resolve, 0));
			if (this.#tickets[task] !== ticket) return null;
			started = performance.now();
		}
	}
}

/** Tells progress no oftener than `everyMs`, and the end: each telling is a message to the page. */
function told(onProgress?: OnProgress, everyMs = 0): (progress: Progress) => void {
	let last = -Infinity;
	return ({ done, total }) => {
		const now = performance.now();
		if (done < total && now - last < everyMs) return;
		last = now;
		onProgress?.(done, total);
	};
}
