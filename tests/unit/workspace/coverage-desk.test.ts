import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OnResult } from '../../../src/lib/coverage/service';
import type { RunResults } from '../../../src/lib/workspace/coverage-runner';
import { type AreaCoverage, type CoverageRequest } from '../../../src/lib/coverage/types';
import { CodedError } from '../../../src/lib/domain/errors';
import { App } from '../../../src/lib/workspace/app.svelte';
import { CoverageDesk } from '../../../src/lib/workspace/coverage.svelte';
import type { CoverageRunner } from '../../../src/lib/workspace/coverage-runner';
import { ownRegister } from '../../../src/lib/register/own-register';
import { PLANS } from '../../../src/lib/register/plans';
import { boundaries } from '../coverage/register';
import { said, zoning } from '../register/own-plan';
import { OWN } from './own-plan';

const area = (id: string) => ({ id }) as AreaCoverage;
const REQUEST = { areas: [], plans: [], types: [], asOf: '2023-05-27', base: 'unit' } as CoverageRequest;

/** A runner that answers with so many areas; `told` is how it tells results one by one. */
function runner(ids: readonly string[], before: (told: OnResult | undefined) => void): CoverageRunner {
	const compute = async (_: CoverageRequest, told?: OnResult): Promise<RunResults> => {
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

	it('is at rest once results are of the request that stands: a file made meanwhile waits for it', async () => {
		const ends: (() => void)[] = [];
		const engine = {
			compute: ({ asOf }: CoverageRequest) =>
				new Promise<RunResults>((done) =>
					ends.push(() => done({ cancelled: false, results: [{ ...area('a'), asOf }] }))
				)
		} as unknown as CoverageRunner;
		const app = new App();
		app.boundaries = boundaries();
		const desk = new CoverageDesk(app, engine, engine);
		const seen: unknown[] = [];
		void desk.run(REQUEST);
		const file = desk.atRest().then(() => seen.push(desk.request?.asOf, desk.results[0]?.asOf));
		void desk.run({ ...REQUEST, asOf: '2025-01-01' });
		ends[0]?.();
		await new Promise((next) => setTimeout(next, 20));
		expect(seen).toEqual([]);
		ends[1]?.();
		await file;
		expect(seen).toEqual(['2025-01-01', '2025-01-01']);
	});

	it('measures all anew after a question broke off: a new worker knows nothing of the last request', async () => {
		const calls: string[] = [];
		const outcome: RunResults = { cancelled: false, results: [area('a')] };
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

	it('a run of very many plans that is stopped before they are sent is measured whole when it goes on', async () => {
		const calls: string[] = [];
		const outcome: RunResults = { cancelled: false, results: [area('a')] };
		const engine = {
			compute: async () => (calls.push('compute'), outcome),
			recompute: async () => (calls.push('recompute'), outcome),
			cancel: () => calls.push('cancel')
		} as unknown as CoverageRunner;
		const app = new App();
		app.boundaries = boundaries();
		const desk = new CoverageDesk(app, engine, engine);
		const many = Array.from({ length: 3_000 }, (_, k) => ({ ...OWN, id: `own-${k}` }));
		const run = desk.run({ ...REQUEST, plans: many });
		expect(desk.busy).toBe(true);
		desk.cancel();
		await run;
		expect(calls).toEqual(['cancel']);
		await desk.resume();
		expect(calls).toEqual(['cancel', 'compute']);
		expect(desk.results.map(({ id }) => id)).toEqual(['a']);
		// Another request in between takes the place of the one that waits.
		const late = desk.run({ ...REQUEST, plans: many.slice(1) });
		await desk.run(REQUEST);
		await late;
		expect(calls).toEqual(['cancel', 'compute', 'compute']);
	});

	it('a plan that is kept elsewhere is assumed no more, also by no step that is undone', () => {
		const app = new App();
		const none = runner([], () => {});
		const desk = new CoverageDesk(app, none, none);
		const [kept = '', other = ''] = desk.add([OWN, OWN], 'file');
		desk.forget([kept]);
		expect(desk.added.map(({ id }) => id)).toEqual([other]);
		desk.assume({ added: [] });
		desk.undo();
		expect(desk.added.map(({ id }) => id)).toEqual([other]);
	});

	it('names the plans of the reader’s own register in a figure, and none once they are left out', () => {
		const app = new App();
		app.boundaries = boundaries();
		const none = runner([], () => {});
		const mine = zoning('own-1', ['06574']);
		const corrected = { ...PLANS.find(({ id }) => id === 'P03')!, due: 2030 };
		const log = [
			said('a', 0, null, mine),
			said(
				'b',
				1,
				PLANS.find(({ id }) => id === 'P03')!,
				corrected
			)
		];
		const register = ownRegister(PLANS, log);
		const desk = new CoverageDesk(app, none, none, () => register);
		const share = (plan: string) => ({ plan, ha: 1 });
		expect(desk.ownIn({ ...area('188'), plans: [share('own-1'), share('R3')] })).toEqual(['own-1']);
		// A correction that takes a plan out of the figure made it what it is, too.
		desk.baseline = [{ ...area('178'), plans: [share('P03')] }];
		expect(desk.ownIn({ ...area('178'), plans: [] })).toEqual(['P03']);
		const warned = (asked: CoverageRequest | null) =>
			asked?.plans
				.filter(({ warnings }) => warnings.some(({ code }) => code === 'own-plan'))
				.map(({ id }) => id);
		expect(warned(desk.wanted)).toEqual(['P03', 'own-1']);
		desk.ownCounts = false;
		expect(desk.plans()).toEqual(PLANS);
		expect(desk.differs).toBe(false);
		expect(desk.ownIn({ ...area('188'), plans: [share('own-1')] })).toEqual([]);
	});
});
