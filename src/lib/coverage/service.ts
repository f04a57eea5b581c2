import type { AtomTopology } from '../boundaries/topology';
import { CodedError } from '../domain/errors';
import type { UnitRegister } from '../domain/unit-register';
import type { CoverageOptions } from './coverage';
import { ringsOf, slicesOf, type PieceRing } from './crossing';
import type { Findings } from './findings';
import type { HistoryRequest, HistoryStep } from './history';
import { historySteps } from './history-steps';
import type { PlanChange } from './plan-change';
import type { Progress } from './progress';
import { partsOfResults, weightOf, type ResultPart } from './result-parts';
import { CoverageSession, type Measured } from './session';
import type { AreaCoverage, CoveragePlan, CoverageRequest } from './types';
import type { WorkItem, WorklistInput } from './worklist';

/** How long to work before looking whether anything else came in, ms. */
const SLICE_MS = 30;

/** A large file may have thousands of overlaps, each looked at in no time. */
const TELL_MS = 100;

export type OnResult = (result: AreaCoverage, index: number) => void;
export type OnProgress = (done: number, total: number) => void;

/** What the service does side by side: of each kind one piece of work at a time. */
export type Task = 'run' | 'findings' | 'history';

/** Of these, the ones whose plans may come ahead in slices. */
export type Ahead = Extract<Task, 'run' | 'history'>;

/** Pieces stay with the service: those of all areas together would hold the page that takes them. */
const withoutPieces = (result: AreaCoverage): AreaCoverage => ({ ...result, pieces: null });

/** So many things of the lists of results cross at once: more would hold the page while they are copied. */
const AT_ONCE = 10_000;

/**
 * Results of a finished run, without pieces, or `cancelled` when another run or `cancel` took its place. Where areas
 * have very many plans there are none: `more` of them follow, in parts (see `results`).
 */
export type RunOutcome = { cancelled: false; results: AreaCoverage[]; more: boolean } | { cancelled: true };

/**
 * The engine as a service that answers while it works: only plain data crosses. A new piece of work takes the
 * place of the old one of its kind. `setTimeout` is all it needs of its surroundings.
 */
export class CoverageService {
	readonly #session = new CoverageSession();
	readonly #tickets: Record<Task, number> = { run: 0, findings: 0, history: 0 };
	/** Plans that came ahead of the request they belong to, and the number of that. */
	readonly #ahead: Record<Ahead, { request: number; plans: CoveragePlan[] }> = {
		run: { request: 0, plans: [] },
		history: { request: 0, plans: [] }
	};
	/** Pieces that were asked for, in slices, by the result they are of. */
	readonly #cut = new WeakMap<AreaCoverage, PieceRing[][]>();
	/** Results of the last run that ended, in slices of their parts, where they are too many to cross at once. */
	#results: ResultPart[][] = [];

	/** Takes plans of a request, by a number of its own, ahead of it: many plans cross in slices. */
	ahead(request: number, plans: readonly CoveragePlan[], task: Ahead = 'run'): void {
		if (this.#ahead[task].request !== request) this.#ahead[task] = { request, plans: [] };
		this.#ahead[task].plans.push(...plans);
	}

	#withAhead<Plan extends CoveragePlan>(
		request: number | undefined,
		plans: readonly Plan[],
		task: Ahead = 'run'
	): readonly Plan[] {
		const { request: of, plans: ahead } = this.#ahead[task];
		this.#ahead[task] = { request: 0, plans: [] };
		return of === request ? [...(ahead as Plan[]), ...plans] : plans;
	}

	/** Measures all areas of a request. `number`: of the request whose first plans came ahead. */
	compute(
		request: CoverageRequest,
		options: Pick<CoverageOptions, 'pieces' | 'kernel' | 'detail'> = {},
		onResult?: OnResult,
		onProgress?: OnProgress,
		number?: number
	): Promise<RunOutcome> {
		const plans = this.#withAhead(number, request.plans);
		return this.#measure(this.#session.start({ ...request, plans }, options), onResult, onProgress);
	}

	/**
	 * Changes plans of the last request and measures again only what they touch; gives all results. `number`: of the
	 * request whose first plans to put came ahead.
	 */
	recompute(
		{ remove, put = [] }: PlanChange,
		onResult?: OnResult,
		onProgress?: OnProgress,
		number?: number
	): Promise<RunOutcome> {
		const change = { ...(remove && { remove }), put: this.#withAhead(number, put) };
		return this.#measure(this.#session.change(change), onResult, onProgress);
	}

	/**
	 * The `k`th slice of the pieces of an area that the last request measured, and whether more follow; null where there
	 * are none, or no longer those that the slices before were of.
	 */
	async pieces(id: string, k = 0): Promise<{ rings: PieceRing[]; more: boolean } | null> {
		const result = this.#session.result(id);
		if (!result) return null;
		if (k === 0 && !this.#cut.has(result)) {
			const whole = await inTurns(this.#session.whole(id), () => true);
			const pieces = whole?.value?.pieces;
			if (pieces) this.#cut.set(result, [...slicesOf(ringsOf(pieces), ({ ring }) => ring.length)]);
		}
		const slices = this.#cut.get(result);
		return slices ? { rings: slices[k] ?? [], more: k + 1 < slices.length } : null;
	}

	/** The `k`th slice of the results of the run that ended last, in parts, and whether more follow; null where another began. */
	results(k: number): { parts: ResultPart[]; more: boolean } | null {
		const parts = this.#results[k];
		return parts ? { parts, more: k + 1 < this.#results.length } : null;
	}

	/**
	 * Looks for what lies in the land of an area that the last request measured; null when another question took
	 * its place. Rejects with `area-not-measured`.
	 */
	async findings(id: string, onProgress?: OnProgress): Promise<Findings | null> {
		const steps = this.#session.findings(id);
		if (!steps) throw new CodedError('area-not-measured', { id });
		const tell = told(onProgress, TELL_MS);
		const done = await this.#work('findings', steps, (step) => step && tell(step));
		return done && done.value;
	}

	/**
	 * Coverage of an area by days, apart from the last request; null when another question took its place. `number`:
	 * of the request whose first added plans came ahead.
	 */
	async history(
		request: HistoryRequest,
		onProgress?: OnProgress,
		number?: number
	): Promise<HistoryStep[] | null> {
		const added = this.#withAhead(number, request.added, 'history');
		const done = await this.#work('history', historySteps({ ...request, added }), told(onProgress));
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
		this.#results = [];
		const done = await this.#work('run', steps, ({ result, index, done, total }) => {
			// A large one comes when all are there.
			if (weightOf(result) <= AT_ONCE) onResult?.(withoutPieces(result), index);
			onProgress?.(done, total);
		});
		if (!done) return { cancelled: true };
		const results = this.#session.results.map(withoutPieces);
		const sum = results.reduce((total, result) => total + weightOf(result), 0);
		if (sum <= AT_ONCE) return { cancelled: false, results, more: false };
		const parts = partsOfResults(results, AT_ONCE / 2);
		this.#results = [...slicesOf(parts, (part) => ('head' in part ? 1 : weightOf(part)), AT_ONCE)];
		return { cancelled: false, results: [], more: true };
	}

	/** Does a piece of work in turns with others; null when it was stopped. */
	async #work<Step, T>(
		task: Task,
		steps: Generator<Step, T>,
		onstep: (step: Step) => void
	): Promise<{ value: T } | null> {
		this.#tickets[task] += 1;
		const ticket = this.#tickets[task];
		return inTurns(steps, () => this.#tickets[task] === ticket, onstep);
	}
}

/** Works in slices, so that other questions are heard in between; null when it was no longer `wanted` after one. */
async function inTurns<Step, T>(
	steps: Generator<Step, T>,
	wanted: () => boolean,
	onstep?: (step: Step) => void
): Promise<{ value: T } | null> {
	let started = performance.now();
	for (;;) {
		const step = steps.next();
		if (step.done) return { value: step.value };
		onstep?.(step.value);
		if (performance.now() - started < SLICE_MS) continue;
		await new Promise((resolve) => setTimeout(resolve, 0));
		if (!wanted()) return null;
		started = performance.now();
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
