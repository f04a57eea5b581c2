import { CoverageWork } from '../../src/lib/coverage/coverage';
import { LandStore } from '../../src/lib/coverage/land-store';
import type { Detail } from '../../src/lib/coverage/measure';
import { CoverageSession } from '../../src/lib/coverage/session';
import type { CoverageArea, CoveragePlan, CoverageRequest } from '../../src/lib/coverage/types';
import { cpuSeconds, peakMb, type Outcome } from './outcome';
import type { Scenario } from './scenarios';

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

/** Our engine: 'percent' is the work PostGIS is asked for, 'full' adds overlaps and their pairs. */
export function engineWay(scenario: Scenario, detail: Detail): Outcome {
	const request = toRequest(scenario);
	const store = new LandStore();
	const started = performance.now();
	const work = new CoverageWork(request, store);
	for (const area of request.areas) if (area.geometry) store.read(area.geometry, area.id);
	const ready = performance.now();
	const cpu = cpuSeconds();
	const percent: Record<string, number> = {};
	let failures = 0;
	for (const area of request.areas) {
		const result = work.measure(area, { detail });
		if (result.percent === null || result.warnings.some((w) => w.code === 'law-broken')) failures += 1;
		else percent[area.id] = result.percent;
	}
	return {
		way: `engine, ${detail}`,
		seconds: (performance.now() - ready) / 1000,
		cpuSeconds: cpuSeconds() - cpu,
		prepareSeconds: (ready - started) / 1000,
		peakMb: peakMb(),
		failures,
		sample: 1,
		percent
	};
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
