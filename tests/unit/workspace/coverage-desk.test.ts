import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OnResult, RunOutcome } from '../../../src/lib/coverage/service';
import { type AreaCoverage, type CoverageRequest } from '../../../src/lib/coverage/types';
import { CodedError } from '../../../src/lib/domain/errors';
import { App } from '../../../src/lib/workspace/app.svelte';
import { CoverageDesk } from '../../../src/lib/workspace/coverage.svelte';
import type { CoverageRunner } from '../../../src/lib/workspace/coverage-runner';
import { boundaries } from '../coverage/register';
import { OWN } from './own-plan';

const area = (id: string) => ({ id }) as AreaCoverage;
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

	it('measures all anew after a question broke off: a new worker knows nothing of the last request', async () => {
		const calls: string[] = [];
		const outcome: RunOutcome = { cancelled: false, results: [area('a')] };
		const engine = {
			compute: async () => (calls.push('compute'), outcome),
			recompute: async () => (calls.push('recompute'), outcome),
			findings: () => Promise.reject(new CodedError('worker-failed'))
		} as unknown as CoverageRunner;
		const app = new App();
		app.boundaries = boundaries();
		const desk = new CoverageDesk(app, engine, engine);
		await desk.run(REQUEST);
		await desk.run({ ...REQUEST });
		await expect(desk.findings('a', () => {})).rejects.toThrow('worker-failed');
		await desk.run({ ...REQUEST });
		expect(calls).toEqual(['compute', 'recompute', 'compute']);
	});
});
