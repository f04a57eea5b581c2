import { CoverageWork } from '../../src/lib/coverage/coverage';
import { LandStore } from '../../src/lib/coverage/land-store';
import type { Detail } from '../../src/lib/coverage/measure';
import { CoverageSession } from '../../src/lib/coverage/session';
import type { CoverageArea, CoveragePlan, CoverageRequest } from '../../src/lib/coverage/types';
import type { Scenario } from './scenarios';

/** What a run of the engine gives, with the milliseconds of its two steps. */
export interface RunResult {
	percent: Record<string, number>;
	failures: number;
	kernels: string[];
	ms: number;
}

/** A scenario as a request of one type of plan. */
export function toRequest({ areas, plans }: Scenario): CoverageRequest {
	return {
		areas: areas.map(({ id, geometry }): CoverageArea => ({
			id,
			name: id,
			level: 'file',
			geometry,
			precision: 'surveyed',
			sources: [],
			warnings: [],
			completeTypes: []
		})),
		plans: plans.map(({ id, geometry }): CoveragePlan => ({
			id,
			name: id,
			type: 'zoning',
			geometry,
			precision: 'surveyed',
			known: null,
			sources: [],
			warnings: []
		})),
		types: ['zoning'],
		asOf: '2026-01-01',
		base: 'unit'
	};
}

/** The engine on one scenario in two steps, the same in Node and in a browser's worker. */
export class EngineRun {
	readonly #request: CoverageRequest;
	readonly #work: CoverageWork;
	/** Milliseconds to read, check and index all geometry. */
	readonly readyMs: number;

	constructor(scenario: Scenario) {
		this.#request = toRequest(scenario);
		const started = performance.now();
		const store = new LandStore();
		this.#work = new CoverageWork(this.#request, store);
		for (const area of this.#request.areas) if (area.geometry) store.read(area.geometry, area.id);
		this.readyMs = performance.now() - started;
	}

	/** 'percent' is the work PostGIS is asked for, 'full' adds overlaps and their pairs. */
	measure(detail: Detail): RunResult {
		const started = performance.now();
		const percent: Record<string, number> = {};
		const kernels = new Set<string>();
		let failures = 0;
		for (const area of this.#request.areas) {
			const result = this.#work.measure(area, { detail });
			if (result.kernel) kernels.add(result.kernel);
			if (result.percent === null || result.warnings.some((w) => w.code === 'law-broken')) failures += 1;
			else percent[area.id] = result.percent;
		}
		return { percent, failures, kernels: [...kernels], ms: performance.now() - started };
	}
}

/** Milliseconds of work for the edit of one plan, over `edits` plans spread over the scenario. */
export function editTimes(scenario: Scenario, edits: number): { median: number; worst: number } {
	const request = toRequest(scenario);
	const session = new CoverageSession();
	for (const _ of session.start(request, { detail: 'full' })) continue;
	const times = Array.from({ length: edits }, (_, k) => {
		const plan = request.plans[Math.floor((k * request.plans.length) / edits)] as CoveragePlan;
		const started = performance.now();
		for (const _ of session.change({ remove: [plan.id] })) continue;
		const taken = performance.now() - started;
		for (const _ of session.change({ put: [plan] })) continue;
		return taken;
	}).sort((a, b) => a - b);
	return { median: times[Math.floor(times.length / 2)] ?? NaN, worst: times.at(-1) ?? NaN };
}
