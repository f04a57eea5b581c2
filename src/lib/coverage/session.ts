import { boundsTouch, type Bounds } from '../geometry/bounds';
import { CoverageWork, type CoverageOptions } from './coverage';
import { LandStore } from './land-store';
import type { AreaCoverage, CoveragePlan, CoverageRequest } from './types';

/** Plans to take out by id, and plans to put in (or in the place of those with their ids). */
export interface PlanChange {
	remove?: readonly string[];
	put?: readonly CoveragePlan[];
}

/** One result as it comes, with its place among the areas of the request. */
export interface Measured {
	result: AreaCoverage;
	index: number;
	done: number;
	total: number;
}

type SessionOptions = Pick<CoverageOptions, 'pieces' | 'kernel' | 'detail'>;

/** A request that stays: geometry is made ready once, and a change of plans measures only what it touches. */
export class CoverageSession {
	readonly #store = new LandStore({ keep: true });
	#request: CoverageRequest | null = null;
	#options: SessionOptions = {};
	#results: AreaCoverage[] = [];
	/** Areas still to be measured, by index: those left over when a run was not finished. */
	readonly #due = new Set<number>();

	/** Results so far, in the order of the areas (with holes while a first run is under way). */
	get results(): readonly AreaCoverage[] {
		return this.#results;
	}

	/** Takes a request; each step of the generator measures one area. */
	start(request: CoverageRequest, options: SessionOptions = {}): Generator<Measured> {
		this.#request = request;
		this.#options = options;
		this.#results = [];
		this.#due.clear();
		request.areas.forEach((_, index) => this.#due.add(index));
		return this.#run();
	}

	/** Changes plans of the request; measures the areas that an old or new footprint touches, and what was due. */
	change({ remove = [], put = [] }: PlanChange): Generator<Measured> {
		const request = this.#request;
		if (!request) return this.#run();
		const changed = new Set([...remove, ...put.map((plan) => plan.id)]);
		const old = request.plans.filter((plan) => changed.has(plan.id));
		const touched = [...old, ...put]
			.filter((plan) => request.types.includes(plan.type))
			.map((plan) => this.#store.read(plan.geometry, plan.id, plan.atoms).land?.bounds)
			.filter((bounds): bounds is Bounds => bounds !== undefined);
		request.areas.forEach((area, index) => {
			const land = area.geometry && this.#store.read(area.geometry, area.id, area.atoms).land;
			if (land && touched.some((bounds) => boundsTouch(bounds, land.bounds))) this.#due.add(index);
		});
		const plans = [...request.plans.filter((plan) => !changed.has(plan.id)), ...put];
		this.#request = { ...request, plans };
		return this.#run();
	}

	*#run(): Generator<Measured> {
		const request = this.#request;
		if (!request) return;
		const work = new CoverageWork(request, this.#store);
		const total = this.#due.size;
		let done = 0;
		for (const index of [...this.#due]) {
			const area = request.areas[index];
			if (!area || this.#request !== request) return;
			const result = work.measure(area, this.#options);
			this.#results[index] = result;
			this.#due.delete(index);
			done += 1;
			yield { result, index, done, total };
		}
	}
}
