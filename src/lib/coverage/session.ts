import { boundsTouch, type Bounds } from '../geometry/bounds';
import { CoverageWork, type CoverageOptions } from './coverage';
import { findingSteps, type Findings } from './findings';
import { LandStore } from './land-store';
import { measuringOrder, partsOfAreas } from './parts';
import type { PlanChange } from './plan-change';
import type { Progress } from './progress';
import type { AreaCoverage, CoverageArea, CoveragePlan, CoverageRequest } from './types';

/** One result as it comes, with its place among the areas of the request. */
export interface Measured extends Progress {
	result: AreaCoverage;
	index: number;
}

type SessionOptions = Pick<CoverageOptions, 'pieces' | 'kernel' | 'detail'>;

/** What stays of a request between its runs. */
interface Open {
	areas: readonly CoverageArea[];
	types: readonly string[];
	plans: Map<string, CoveragePlan>;
	work: CoverageWork;
	parts: readonly (readonly number[] | null)[];
	order: readonly number[];
}

/** A request that stays: geometry is made ready once, and a change of plans measures only what it touches. */
export class CoverageSession {
	readonly #store = new LandStore({ keep: true });
	#open: Open | null = null;
	#options: SessionOptions = {};
	#results: AreaCoverage[] = [];
	/** Areas still to be measured, by index: those left over when a run was not finished. */
	readonly #due = new Set<number>();
	/** Results of which the pieces were asked for later, with them. */
	readonly #whole = new WeakMap<AreaCoverage, AreaCoverage>();
	/** Counts runs: a run that another one replaced gives no more results. */
	#run = 0;

	/** Results so far, in the order of the areas (with holes while a first run is under way). */
	get results(): readonly AreaCoverage[] {
		return this.#results;
	}

	/** Takes a request; each step of the generator measures one area, parts before the areas they divide. */
	start(request: CoverageRequest, options: SessionOptions = {}): Generator<Measured, void> {
		const { areas, types } = request;
		const parts = partsOfAreas(areas);
		this.#open = {
			areas,
			types,
			plans: new Map(request.plans.map((plan) => [plan.id, plan])),
			work: new CoverageWork(request, this.#store),
			parts,
			order: measuringOrder(areas, parts)
		};
		this.#options = options;
		this.#results = [];
		this.#due.clear();
		areas.forEach((_, index) => this.#due.add(index));
		return this.#measure();
	}

	/** Changes plans of the request; measures the areas that an old or new footprint touches, and what was due. */
	change({ remove = [], put = [] }: PlanChange): Generator<Measured, void> {
		const open = this.#open;
		if (!open) return this.#measure();
		const old = [...remove, ...put.map((plan) => plan.id)].flatMap((id) => open.plans.get(id) ?? []);
		const changed = [...old, ...put].filter((plan) => open.types.includes(plan.type));
		const partly = new Set(changed.flatMap((plan) => plan.partly ?? []));
		const touched = changed
			.map((plan) => this.#store.read(plan.geometry, plan.id, plan.atoms).land?.bounds)
			.filter((bounds): bounds is Bounds => bounds !== undefined);
		open.areas.forEach((area, index) => {
			const land = area.geometry && this.#store.read(area.geometry, area.id, area.atoms).land;
			const near = land && touched.some((bounds) => boundsTouch(bounds, land.bounds));
			if (near || area.atoms?.some((atom) => partly.has(atom))) this.#due.add(index);
		});
		open.work.change(remove, put);
		for (const id of remove) open.plans.delete(id);
		for (const plan of put) open.plans.set(plan.id, plan);
		return this.#measure();
	}

	/** The result of an area; null where it was not measured. */
	result(id: string): AreaCoverage | null {
		return this.#results.find((one) => one?.id === id) ?? null;
	}

	/**
	 * The result of an area with its pieces, made now where the run left them out, part by part; null where it was not
	 * measured, or is measured anew meanwhile.
	 */
	*whole(id: string): Generator<undefined, AreaCoverage | null> {
		const index = this.#results.findIndex((one) => one?.id === id);
		const result = this.#results[index];
		const open = this.#open;
		const late = result?.pieces === null && result.percent !== null && this.#options.pieces === 'where-small';
		if (!result || !open || !late) return result ?? null;
		const known = this.#whole.get(result);
		if (known) return known;
		const parts: AreaCoverage[] = [];
		for (const part of (result.parts !== null && open.parts[index]) || []) {
			const whole = yield* this.whole(this.#results[part]?.id ?? '');
			if (!whole) return null;
			parts.push(whole);
		}
		yield;
		if (this.#open !== open || this.#results[index] !== result || this.#due.has(index)) return null;
		const area = open.areas[index] as CoverageArea;
		const options = { ...this.#options, pieces: true };
		const whole = open.work.measure(area, options, parts.length > 0 ? parts : null);
		this.#whole.set(result, whole);
		return whole;
	}

	/**
	 * Looks for what lies in the land of an area, overlap by overlap; null where it was not measured. Its end is null
	 * where the area is measured anew meanwhile.
	 */
	findings(id: string): Generator<Progress | undefined, Findings | null> | null {
		return this.#open && this.result(id) ? this.#findings(this.#open, id) : null;
	}

	*#findings(open: Open, id: string): Generator<Progress | undefined, Findings | null> {
		const plans = [...open.plans.values()];
		const whole = yield* this.whole(id);
		return whole && (yield* findingSteps(whole, plans));
	}

	#measure(): Generator<Measured, void> {
		this.#run += 1;
		return this.#steps(this.#run);
	}

	*#steps(run: number): Generator<Measured, void> {
		const open = this.#open;
		if (!open) return;
		const due = open.order.filter((index) => this.#due.has(index));
		for (const [k, index] of due.entries()) {
			if (this.#run !== run) return;
			const parts = open.parts[index]?.map((part) => this.#results[part] as AreaCoverage) ?? null;
			const result = open.work.measure(open.areas[index] as CoverageArea, this.#options, parts);
			this.#results[index] = result;
			this.#due.delete(index);
			yield { result, index, done: k + 1, total: due.length };
		}
	}
}
