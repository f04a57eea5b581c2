import { readFileSync } from 'node:fs';
import type { Polygon } from 'geojson';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import { figuresAhead } from '../../../src/lib/coverage/figures-ahead';
import { answers, requestKey, type FiguresAhead } from '../../../src/lib/coverage/request-key';
import { findingSteps } from '../../../src/lib/coverage/findings';
import { CoverageService } from '../../../src/lib/coverage/service';
import type { CoverageRequest } from '../../../src/lib/coverage/types';
import { App } from '../../../src/lib/workspace/app.svelte';
import { CoverageDesk } from '../../../src/lib/workspace/coverage.svelte';
import { CoverageRunner } from '../../../src/lib/workspace/coverage-runner';
import { KnownFigures } from '../../../src/lib/workspace/known-figures';
import { openedAt } from '../../../src/lib/workspace/opening';
import { finish } from '../coverage/build';
import { boundaries } from '../coverage/register';
import { FakeWorker } from './fake-worker';

const land = boundaries();

/** What a page asks when it is opened, by the code of the page. */
function asked(set: Parameters<App['set']>[0] = {}): CoverageRequest {
	const app = new App();
	app.boundaries = land;
	app.set({ ...openedAt('view=coverage').state, ...set });
	const none = new CoverageRunner({ of: async () => null });
	return new CoverageDesk(app, none, none).wanted!;
}

const first = asked();
const ahead = JSON.parse(JSON.stringify(figuresAhead(land))) as FiguresAhead;

describe('the figures measured when the site is built', () => {
	it('are those of the engine, bit for bit, for what a page asks when it is opened', () => {
		const measured = computeCoverage(first).map((result) => ({ ...result, pieces: null }));
		expect(measured).toHaveLength(12);
		expect(answers(ahead, first)).toBe(true);
		expect(JSON.stringify(ahead.results)).toBe(JSON.stringify(measured));
		expect(readFileSync('tiles/made/figures.json', 'utf8')).toBe(`${JSON.stringify(ahead)}\n`);
	});

	it('answer nothing else', () => {
		const [area, ...areas] = first.areas;
		const [plan, ...plans] = first.plans;
		const moved = structuredClone(plan!);
		(moved.geometry as Polygon).coordinates[0]![0]![0]! += 1e-8;
		const others: CoverageRequest[] = [
			asked({ level: 'commune' }),
			asked({ asOf: '2023-05-27' }),
			asked({ types: ['zoning'] }),
			asked({ types: ['zoning', 'general'] }),
			asked({ base: 'unit' }),
			asked({ vintage: '2019' }),
			asked({ edits: [{ plan: plan!.id, kind: 'off' }] }),
			{ ...first, plans },
			{ ...first, plans: [moved, ...plans] },
			{ ...first, plans: [{ ...plan!, warnings: [] }, ...plans] },
			{ ...first, areas: [{ ...area!, geometry: areas[0]!.geometry }, ...areas] },
			{ ...first, areas: [...areas, area!] },
			{ ...first, areas: [{ ...area!, completeTypes: ['zoning'] }, ...areas] }
		];
		for (const other of others) {
			expect(requestKey(other)).not.toBe(ahead.key);
			expect(answers(ahead, other)).toBe(false);
		}
		// The same lands, told apart by no more than the sines of two browsers are.
		const near = structuredClone(first);
		for (const point of (near.plans[0]!.geometry as Polygon).coordinates.flat()) point[0]! *= 1 + 2 ** -52;
		expect(answers(ahead, near)).toBe(true);
	});

	it.each([
		['a file that does not come', () => Promise.reject(new TypeError('Failed to fetch'))],
		['another page in its place', async () => new Response('<!doctype html>')],
		['none on the server', async () => new Response('', { status: 404 })]
	])('%s leaves the work to the engine', async (_, answer) => {
		vi.stubGlobal('fetch', answer);
		const known = new KnownFigures();
		known.open('figures.json');
		expect(await known.of(first)).toBeNull();
		vi.unstubAllGlobals();
	});
});

describe('a runner that knows the first figures', () => {
	afterEach(() => vi.unstubAllGlobals());

	/** Workers made so far; the first `broken` of them break. */
	function workers(broken = 0) {
		const made: FakeWorker[] = [];
		vi.stubGlobal('self', { location: 'http://localhost/' });
		vi.stubGlobal(
			'Worker',
			class {
				constructor() {
					const worker = new FakeWorker(made.length < broken ? null : new CoverageService());
					if (made.length < broken) setTimeout(() => worker.dispatchEvent(new Event('error')));
					made.push(worker);
					return worker as never;
				}
			}
		);
		return made;
	}
	const known = { of: async (of: CoverageRequest) => (answers(ahead, of) ? ahead : null) };
	const without = { ...first, plans: first.plans.slice(1) };

	it('answers the first question without the engine, and every other one as the engine does', async () => {
		const made = workers();
		const runner = new CoverageRunner(known);
		expect(await runner.compute(first)).toEqual({ cancelled: false, results: ahead.results });
		expect(made).toHaveLength(0);
		const changed = await runner.recompute({ remove: [first.plans[0]!.id] });
		expect(made).toHaveLength(1);
		const measured = computeCoverage(without).map((result) => ({ ...result, pieces: null }));
		expect(changed).toMatchObject({ cancelled: false, results: measured });
		expect(await runner.compute(first)).toEqual({ cancelled: false, results: ahead.results });
		const found = finish(findingSteps(computeCoverage(first, { pieces: true }).at(-1)!, first.plans));
		expect(found.gaps).toHaveLength(4);
		expect(await runner.findings('20')).toEqual(found);
		expect(made).toHaveLength(1);
		const [city] = ahead.results;
		expect(await runner.pieces(city!.id)).toEqual(computeCoverage(first, { pieces: true })[0]!.pieces);
		expect((await runner.findings(city!.id))?.gaps.length).toBeGreaterThan(0);
		expect(made).toHaveLength(1);
		runner.stop();
	});

	it('is made ready once, whoever asks meanwhile', async () => {
		const made = workers();
		const runner = new CoverageRunner(known);
		await runner.compute(first);
		const ready = await Promise.all([runner.prepare(), runner.prepare(), runner.pieces('178')]);
		expect(ready[2]?.covered).not.toBeNull();
		expect(await runner.prepare()).toBe(true);
		expect(made).toHaveLength(1);
		runner.stop();
	});

	it('an engine that does not come is told with the question that needs it, and the next one tries anew', async () => {
		const made = workers(1);
		const runner = new CoverageRunner(known);
		await runner.compute(first);
		await expect(runner.recompute({ remove: ['x'] })).rejects.toMatchObject({ code: 'worker-failed' });
		expect(await runner.recompute({ remove: [] })).toMatchObject({
			cancelled: false,
			results: ahead.results
		});
		expect(made).toHaveLength(2);
		runner.stop();
	});

	it('another request takes the place of the one the engine is told of', async () => {
		workers();
		const runner = new CoverageRunner(known);
		await runner.compute(first);
		const [told, other] = await Promise.all([runner.prepare(), runner.compute(without)]);
		expect(told).toBe(false);
		expect(other.cancelled).toBe(false);
		expect(await runner.recompute({ put: [first.plans[0]!] })).toMatchObject({ cancelled: false });
		runner.stop();
	});
});
