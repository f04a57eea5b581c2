import type { Warning } from '../domain/figure';
import { toResult, withoutBase } from './area-result';
import { kernelFor, runKernel, TURF_MAX_REQUEST_VERTICES, type KernelChoice } from './kernel';
import type { Land } from './land';
import { LandStore } from './land-store';
import type { Candidate, Detail } from './measure';
import { measuringOrder, partsOfAreas } from './parts';
import { PlanSet } from './plan-set';
import { sumParts } from './sum-parts';
import type { AreaCoverage, CoverageArea, CoveragePlan, CoverageRequest } from './types';
import { PART_NOT_DRAWN } from './why-unknown';

export interface CoverageOptions {
	/**
	 * Also give covered, overlapping and uncovered land as geometry; 'where-small': not where there are so many plans
	 * that it would take longer than the figures.
	 */
	pieces?: boolean | 'where-small';
	/** 'auto' (the default) lets the size of the work decide, area by area. */
	kernel?: KernelChoice;
	/** 'percent' leaves overlaps out (0, no pairs): covered land and shares only. */
	detail?: Detail;
	/** Called with each result as it comes. */
	onResult?: (result: AreaCoverage, index: number) => void;
	/** Stops between two areas; what was measured so far is returned. */
	signal?: AbortSignal;
	/** Kept between calls, so that unchanged geometries are not made ready again. */
	store?: LandStore;
}

/** Areas where a place known only to its district says too little. */
const FINER_THAN_DISTRICT: readonly string[] = ['commune', 'town'];

export const INDICATIVE: readonly string[] = ['indicative', 'place-only'];

/** One request made ready: plans indexed, areas measured one by one on demand. */
export class CoverageWork {
	readonly #plans: PlanSet;
	readonly #store: LandStore;

	constructor(
		readonly request: Pick<CoverageRequest, 'types' | 'plans' | 'asOf'>,
		store = new LandStore()
	) {
		this.#store = store;
		this.#plans = new PlanSet(store, request.types, request.plans);
	}

	/** Plans from whose geometry no land could be read, and why. */
	get unusable(): readonly Warning[] {
		return this.#plans.unusable;
	}

	/** Takes plans out by id and puts others in, or in the place of those with their ids. */
	change(remove: readonly string[], put: readonly CoveragePlan[]): void {
		for (const id of remove) this.#plans.remove(id);
		for (const plan of put) this.#plans.put(plan);
	}

	/**
	 * Coverage of one area of the request. Never throws for its geometry. `parts` are the results of areas that
	 * divide it, if there are any: where they can be summed, no land is compared again.
	 */
	measure(
		area: CoverageArea,
		options: CoverageOptions = {},
		parts: readonly AreaCoverage[] | null = null
	): AreaCoverage {
		const read = area.geometry && this.#store.read(area.geometry, area.id, area.atoms);
		const base = read?.land && this.#plans.uses(read.land) ? { ...read.land } : read?.land;
		const warnings: Warning[] = [...(read?.warnings ?? [])];
		const partly = area.atoms ? this.#plans.partlyIn(area.atoms) : [];
		warnings.push(...partly.map((about): Warning => ({ code: PART_NOT_DRAWN, about })));
		if (!base || base.ha === 0) return withoutBase(area, this.request, warnings);
		const detail = options.detail ?? 'full';
		const choice = this.#choose(options.kernel ?? 'auto');
		const pieces = options.pieces === 'where-small' ? choice !== 'edges' : (options.pieces ?? false);
		const sum =
			parts && sumParts(this.#store, this.#plans, base, parts, { pieces, pairs: detail === 'full' });
		if (sum) {
			return { ...toResult(area, base, this.request, this.#plans.byId, sum, warnings), parts: parts.length };
		}
		const candidates = this.#candidates(area, base, choice, warnings);
		const kernel = kernelFor(choice, base, candidates);
		const run = runKernel(kernel, this.#store, base, candidates, { pieces, detail });
		return toResult(area, base, this.request, this.#plans.byId, run, warnings);
	}

	#choose(asked: KernelChoice): KernelChoice {
		if (asked !== 'auto') return asked;
		return this.#plans.vertices > TURF_MAX_REQUEST_VERTICES ? 'edges' : 'auto';
	}

	#candidates(area: CoverageArea, base: Land, choice: KernelChoice, warnings: Warning[]): Candidate[] {
		const found = this.#plans.near(base.bounds);
		if (found.length === 0) return [];
		const { edges } = this.#store;
		const classifier = choice === 'edges' ? null : this.#store.classifier(base);
		const candidates: Candidate[] = [];
		for (const { plan, land } of found) {
			const position = classifier?.of(land) ?? edges.position(base, land);
			if (position === 'outside') continue;
			if (plan.known === 'district' && FINER_THAN_DISTRICT.includes(area.level)) {
				warnings.push({ code: 'place-known-to-district', about: plan.id });
				continue;
			}
			const indicative = INDICATIVE.includes(plan.precision);
			candidates.push({ id: plan.id, type: plan.type, indicative, land, position });
		}
		return candidates;
	}
}

/**
 * Planning coverage of every area: area((∪ footprints of the chosen types) ∩ base) / area(base), on the
 * WGS 84 ellipsoid. The plans given are taken as counting on the day (see `coveragePlans`, `readPlans`).
 * Results come in the order of the areas. Pure; bad geometry becomes warnings, not errors.
 */
export function computeCoverage(request: CoverageRequest, options: CoverageOptions = {}): AreaCoverage[] {
	const work = new CoverageWork(request, options.store);
	const parts = partsOfAreas(request.areas);
	const results: AreaCoverage[] = [];
	for (const index of measuringOrder(request.areas, parts)) {
		if (options.signal?.aborted) break;
		const of = parts[index]?.map((k) => results[k] as AreaCoverage) ?? null;
		const result = work.measure(request.areas[index] as CoverageArea, options, of);
		results[index] = result;
		options.onResult?.(result, index);
	}
	return results.filter(() => true);
}
