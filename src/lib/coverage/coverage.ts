import Flatbush from 'flatbush';
import type { Warning } from '../domain/figure';
import { isLowerBound, toFigures, withoutBase } from './figures';
import { kernelFor, runKernel, TURF_MAX_REQUEST_VERTICES, type KernelChoice } from './kernel';
import type { Land } from './land';
import { LandStore } from './land-store';
import type { Candidate, Detail } from './measure';
import type { AreaCoverage, CoverageArea, CoveragePlan, CoverageRequest } from './types';

export interface CoverageOptions {
	/** Also give covered, overlapping and uncovered land as geometry. */
	pieces?: boolean;
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

const INDICATIVE: readonly string[] = ['indicative', 'place-only'];

/** One request made ready: plans indexed, areas measured one by one on demand. */
export class CoverageWork {
	readonly #plans: { plan: CoveragePlan; land: Land; warnings: readonly Warning[] }[] = [];
	readonly #byId: ReadonlyMap<string, CoveragePlan>;
	readonly #index: Flatbush | null;
	readonly #store: LandStore;
	/** Lands of the plans. */
	readonly #lands = new Set<Land>();
	readonly #choice: KernelChoice;
	/** Plans from whose geometry no land could be read, and why. */
	readonly unusable: Warning[] = [];

	constructor(
		readonly request: CoverageRequest,
		store = new LandStore()
	) {
		this.#store = store;
		for (const plan of request.plans) {
			if (!request.types.includes(plan.type)) continue;
			const { land, warnings } = store.read(plan.geometry, plan.id, plan.atoms);
			if (land) this.#plans.push({ plan, land: this.#own(land), warnings });
			else this.unusable.push(...warnings);
		}
		this.#byId = new Map(
			this.#plans.map(({ plan, warnings }) => [
				plan.id,
				warnings.length > 0 ? { ...plan, warnings: [...plan.warnings, ...warnings] } : plan
			])
		);
		const vertices = this.#plans.reduce((sum, { land }) => sum + land.vertices, 0);
		this.#choice = vertices > TURF_MAX_REQUEST_VERTICES ? 'edges' : 'auto';
		this.#index = this.#plans.length > 0 ? new Flatbush(this.#plans.length) : null;
		for (const { land } of this.#plans) this.#index?.add(...land.bounds);
		this.#index?.finish();
	}

	/** Kernels know lands by identity: the same geometry given twice is two lands with the same lines. */
	#own(land: Land): Land {
		const own = this.#lands.has(land) ? { ...land } : land;
		this.#lands.add(own);
		return own;
	}

	/** Coverage of one area of the request. Never throws for its geometry. */
	measure(area: CoverageArea, options: CoverageOptions = {}): AreaCoverage {
		const { types } = this.request;
		const read = area.geometry && this.#store.read(area.geometry, area.id, area.atoms);
		const base = read?.land && this.#lands.has(read.land) ? { ...read.land } : read?.land;
		const warnings: Warning[] = [...(read?.warnings ?? [])];
		if (!base || base.ha === 0) return withoutBase(area, isLowerBound(area, types), warnings);
		const asked = options.kernel ?? 'auto';
		const choice = asked === 'auto' ? this.#choice : asked;
		const candidates = this.#candidates(area, base, choice, warnings);
		const kernel = kernelFor(choice, base, candidates);
		const run = runKernel(kernel, this.#store, base, candidates, {
			pieces: options.pieces ?? false,
			detail: options.detail ?? 'full'
		});
		return toFigures(area, base, types, this.#byId, run, warnings);
	}

	#candidates(area: CoverageArea, base: Land, choice: KernelChoice, warnings: Warning[]): Candidate[] {
		const found = this.#index?.search(...base.bounds).sort((a, b) => a - b) ?? [];
		if (found.length === 0) return [];
		const { edges } = this.#store;
		const classifier = choice === 'edges' ? null : this.#store.classifier(base);
		const candidates: Candidate[] = [];
		for (const k of found) {
			const { plan, land } = this.#plans[k] as { plan: CoveragePlan; land: Land };
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
	const results: AreaCoverage[] = [];
	for (const [index, area] of request.areas.entries()) {
		if (options.signal?.aborted) break;
		const result = work.measure(area, options);
		results.push(result);
		options.onResult?.(result, index);
	}
	return results;
}
