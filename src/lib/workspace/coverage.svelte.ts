import type { AreaCoverage, CoverageRequest } from '../coverage/types';
import { coverageAreas, coveragePlans } from '../coverage/register-input';
import { COMPLETENESS } from '../register/completeness';
import { PLANS } from '../register/plans';
import { PROPOSALS } from '../register/proposals';
import type { App } from './app.svelte';
import type { CoverageRunner } from './coverage-runner';

/** Coverage of the areas on screen, computed off the main thread; follows the state of the app. */
export class CoverageDesk {
	results = $state.raw<ReadonlyMap<string, AreaCoverage>>(new Map());
	request = $state.raw<CoverageRequest | null>(null);
	busy = $state(false);
	/** The whole province under the same choice, for the opening figure. */
	overall = $state.raw<AreaCoverage | null>(null);
	/** The chosen area with its pieces, once computed. */
	detail = $state.raw<AreaCoverage | null>(null);

	constructor(
		private readonly app: App,
		private readonly runner: CoverageRunner
	) {}

	/** What the register and the state ask for; null until the boundaries are there. */
	buildRequest(level = this.app.view.level): CoverageRequest | null {
		const { boundaries, view, asOf } = this.app;
		if (!boundaries) return null;
		return {
			areas: coverageAreas(boundaries, {
				level,
				vintage: view.vintage,
				base: view.base,
				proposals: PROPOSALS,
				completeness: COMPLETENESS,
				asOf
			}),
			plans: coveragePlans(boundaries, PLANS, { types: view.types, asOf }),
			types: view.types,
			asOf,
			base: view.base
		};
	}

	/** Computes all areas; an older run that comes in late is dropped. */
	async run(request: CoverageRequest): Promise<void> {
		this.request = request;
		this.busy = true;
		try {
			const province = this.buildRequest('province');
			const results = await this.runner.compute(request, false);
			const [overall] = province ? await this.runner.compute(province, false) : [];
			if (this.request !== request) return;
			this.results = new Map(results.map((result) => [result.id, result]));
			this.overall = overall ?? null;
			this.busy = false;
		} catch {
			if (this.request !== request) return;
			this.busy = false;
			this.app.tell({ code: 'coverage-failed' });
		}
	}

	/** Computes the pieces of one area. */
	async explain(request: CoverageRequest, id: string): Promise<void> {
		const areas = request.areas.filter((area) => area.id === id);
		try {
			const [detail] = await this.runner.compute({ ...request, areas }, true);
			if (this.request === request) this.detail = detail ?? null;
		} catch {
			this.app.tell({ code: 'coverage-failed' });
		}
	}
}
