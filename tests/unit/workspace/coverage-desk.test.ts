import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OnResult, RunOutcome } from '../../../src/lib/coverage/service';
import {
	ALWAYS,
	type AreaCoverage,
	type CoverageRequest,
	type DatedPlan
} from '../../../src/lib/coverage/types';
import { App } from '../../../src/lib/workspace/app.svelte';
import { CoverageDesk } from '../../../src/lib/workspace/coverage.svelte';
import type { CoverageRunner } from '../../../src/lib/workspace/coverage-runner';
import { boundaries } from '../coverage/register';

const area = (id: string) => ({ id }) as AreaCoverage;
const OWN: DatedPlan = {
	id: 'own-1',
	name: 'Own',
	type: 'zoning',
	geometry: { type: 'Polygon', coordinates: [] },
	precision: 'surveyed',
	known: null,
	sources: [],
	countsFrom: ALWAYS,
	warnings: []
};
const REQUEST = { areas: [], plans: [], types: [], asOf: '2023-05-27', base: 'unit' } as CoverageRequest;

/** A runner that answers with so many areas; `told` is how it tells results one by one. */
function runner(ids: readonly string[], before: (told: OnResult | undefined) => void): CoverageRunner {
	const compute = async (_: CoverageRequest, told?: OnResult): Promise<RunOutcome> => {
		before(told);
		return { cancelled: false, results: ids.map(area) };
	};
	return { compute } as unknown as CoverageRunner;
}

afterEach(() => vi.restoreAllMocks());

describe('the desk of coverage', () => {
	it('keeps all results of a finished run when single ones arrive late, while the register is measured', async () => {
		let late: OnResult | undefined;
		const app = new App();
		app.boundaries = boundaries();
		const first = runner(['a', 'b', 'c'], (told) => (late = told));
		// Messages of the worker have an order of their own: one comes a second after the run has ended.
		const second = runner(['a'], () => {
			vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1000);
			late?.(area('a'), 0);
		});
		const desk = new CoverageDesk(app, first, second);
		desk.added = [OWN];
		await desk.run(REQUEST);
		expect(desk.baseline).toHaveLength(1);
		expect(desk.results.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
	});
});
