import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import { fromRings } from '../../../src/lib/coverage/crossing';
import { CoverageService } from '../../../src/lib/coverage/service';
import { resultsFrom } from '../../../src/lib/coverage/result-parts';
import { CoverageSession } from '../../../src/lib/coverage/session';
import { areaHa } from '../../../src/lib/geometry/area';
import { box, polygon } from '../../fixtures/geometry/shapes';
import { area, plan, request } from './build';

const column = (k: number, west: number, east: number) =>
	polygon(box(k * 3000 + west, 0, k * 3000 + east, 1000));
const areas = Array.from({ length: 30 }, (_, k) => area(`a${k}`, column(k, 0, 1000)));
const plans = Array.from({ length: 30 }, (_, k) => plan(`p${k}`, column(k, 0, 100 + k * 10)));
const asked = request(areas, plans);

function started(): CoverageSession {
	const session = new CoverageSession();
	for (const _ of session.start(asked)) continue;
	return session;
}

describe('a session', () => {
	it('gives what a single computation gives', () => {
		expect(started().results).toEqual(computeCoverage(asked));
	});

	it('measures again only what a change touches: the old place and the new', () => {
		const session = started();
		const moved = plan('p3', column(7, 500, 1000));
		const again = [...session.change({ put: [moved] })].map(({ result }) => result.id);
		expect(again).toEqual(['a3', 'a7']);
		const changed = plans.map((one) => (one.id === 'p3' ? moved : one));
		const fresh = computeCoverage({ ...asked, plans: [...changed.filter((p) => p.id !== 'p3'), moved] });
		expect(session.results).toEqual(fresh);
	});

	it('goes back to what it was when a change is undone', () => {
		const session = started();
		const before = structuredClone(session.results);
		for (const _ of session.change({ remove: ['p3'] })) continue;
		expect(session.results[3]?.percent).toBe(0);
		for (const _ of session.change({ put: [plans[3] as (typeof plans)[0]] })) continue;
		expect(session.results).toEqual(before);
	});

	it('measures again the units that a plan takes a part of, though its footprint is far from them', () => {
		const units = areas.map((one, k) => ({ ...one, atoms: [`u${k}`] }));
		const session = new CoverageSession();
		for (const _ of session.start({ ...asked, areas: units })) continue;
		const put = [plan('new', column(3, 0, 500), { atoms: ['u3'], partly: ['u9'] })];
		const again = [...session.change({ put })].map(({ result }) => result.id);
		expect(again).toEqual(['a3', 'a9']);
		expect(session.results[9]?.warnings).toContainEqual({ code: 'part-not-drawn', about: 'new' });
	});

	it('measures nothing when a plan of a type not chosen changes', () => {
		const general = plan('g', column(3, 0, 1000), { type: 'general' });
		expect([...started().change({ put: [general] })]).toEqual([]);
	});

	it('finishes what was due when a change comes before the end', () => {
		const session = new CoverageSession();
		const run = session.start(asked);
		run.next();
		const rest = [...session.change({ remove: ['p0'] })].map(({ index }) => index);
		expect(rest.sort((a, b) => a - b)).toEqual(areas.map((_, k) => k));
		expect([...run]).toEqual([]);
		expect(session.results).toEqual(computeCoverage({ ...asked, plans: plans.slice(1) }));
	});
});

describe('a session of edge sums', () => {
	it('after edits gives what clipper2 gives from scratch', () => {
		const session = new CoverageSession();
		for (const _ of session.start(asked, { kernel: 'edges' })) continue;
		const over = plan('over', polygon(box(2500, 200, 12_500, 700)));
		const moved = plan('p3', column(7, 500, 1300));
		for (const change of [{ put: [over] }, { put: [moved] }, { remove: ['p5', 'over'] }, { put: [over] }]) {
			for (const _ of session.change(change)) continue;
		}
		const left = plans.filter(({ id }) => id !== 'p3' && id !== 'p5');
		const fresh = computeCoverage({ ...asked, plans: [...left, moved, over] }, { kernel: 'clipper2' });
		session.results.forEach((result, k) => {
			const right = fresh[k];
			expect(result.percent).toBeCloseTo(right?.percent ?? NaN, 8);
			expect(result.overlapHa).toBeCloseTo(right?.overlapHa ?? NaN, 8);
			expect(result.overlaps.map(({ a, b }) => [a, b].sort())).toEqual(
				right?.overlaps.map(({ a, b }) => [a, b].sort())
			);
			expect(result.warnings).toEqual(right?.warnings);
		});
		expect(new Set(session.results.map(({ kernel }) => kernel ?? 'edges'))).toEqual(new Set(['edges']));
	});
});

describe('the service', () => {
	it('gives results and progress as they come, then all of them', async () => {
		const [seen, progress]: [string[], string[]] = [[], []];
		const outcome = await new CoverageService().compute(
			asked,
			{},
			(result) => seen.push(result.id),
			(done, total) => progress.push(`${done}/${total}`)
		);
		expect(seen).toEqual(areas.map(({ id }) => id));
		expect(progress.at(-1)).toBe('30/30');
		expect(outcome).toEqual({ cancelled: false, results: computeCoverage(asked), more: false });
	});

	it('measures only what changed', async () => {
		const service = new CoverageService();
		await service.compute(asked);
		const seen: string[] = [];
		const outcome = await service.recompute({ remove: ['p9'] }, (result) => seen.push(result.id));
		expect(seen).toEqual(['a9']);
		expect(outcome).toMatchObject({ cancelled: false });
	});

	it('goes on where it was stopped, and ends with what a single run gives', async () => {
		const service = new CoverageService();
		const stopped = await service.compute(asked, {}, (_, index) => {
			const until = performance.now() + 12;
			while (performance.now() < until) continue;
			if (index === 4) service.cancel();
		});
		expect(stopped).toEqual({ cancelled: true });
		const seen: string[] = [];
		const outcome = await service.recompute({}, (result) => seen.push(result.id));
		expect(seen.length).toBeGreaterThan(0);
		expect(seen.length).toBeLessThan(areas.length);
		expect(outcome).toEqual({ cancelled: false, results: computeCoverage(asked), more: false });
	});

	it('stops when cancelled between two areas', async () => {
		const service = new CoverageService();
		const seen: string[] = [];
		const slow = () => {
			const until = performance.now() + 40;
			while (performance.now() < until) continue;
		};
		const outcome = await service.compute(asked, {}, (result) => {
			seen.push(result.id);
			slow();
			if (seen.length === 3) service.cancel();
		});
		expect(outcome).toEqual({ cancelled: true });
		expect(seen).toHaveLength(3);
	});

	it('gives the pieces of an area in slices, and keeps those of the others to itself', async () => {
		const service = new CoverageService();
		const outcome = await service.compute(asked, { pieces: true });
		const [whole] = computeCoverage(asked, { pieces: true });
		expect(outcome).toMatchObject({ cancelled: false });
		expect(outcome.cancelled ? [] : outcome.results.filter(({ pieces }) => pieces !== null)).toEqual([]);
		const slice = await service.pieces('a0');
		expect(slice?.more).toBe(false);
		expect(fromRings(slice?.rings ?? [])).toEqual(whole?.pieces);
		expect(await service.pieces('a0', 1)).toEqual({ rings: [], more: false });
		// Measured anew in between, the rest is of other pieces.
		await service.recompute({ put: [plan('over', column(0, 500, 900))] });
		expect(await service.pieces('a0', 1)).toBeNull();
		expect(await service.pieces('nowhere')).toBeNull();
	});

	it('takes plans ahead of their request, and forgets those of a request that never came', async () => {
		const service = new CoverageService();
		service.ahead(1, plans.slice(0, 7));
		service.ahead(2, plans.slice(0, 10));
		service.ahead(2, plans.slice(10, 20));
		const last = { ...asked, plans: plans.slice(20) };
		expect(await service.compute(last, {}, undefined, undefined, 2)).toEqual({
			cancelled: false,
			results: computeCoverage(asked),
			more: false
		});
		service.ahead(3, [plan('far', column(3, 500, 900))]);
		const near = plan('near', column(7, 500, 900));
		const outcome = await service.recompute({ put: [near] }, undefined, undefined, 4);
		const fresh = computeCoverage({ ...asked, plans: [...plans, near] });
		expect(outcome).toEqual({ cancelled: false, results: fresh, more: false });
	});

	it('gives the results of areas with very many plans in slices, those of the run that ended last', async () => {
		const service = new CoverageService();
		const strips = Array.from({ length: 5_500 }, (_, k) => plan(`s${k}`, column(0, k * 0.1, k * 0.1 + 0.05)));
		const wide = ['a0', 'b0', 'c0'].map((id) => area(id, column(0, 0, 1000)));
		const first = await service.compute(request(wide, strips));
		if (first.cancelled) throw new Error('cancelled');
		expect(first).toEqual({ cancelled: false, results: [], more: true });
		const slices = [service.results(0)];
		while (slices.at(-1)?.more) slices.push(service.results(slices.length));
		expect(resultsFrom(slices.flatMap((slice) => slice?.parts ?? []))).toEqual(
			computeCoverage(request(wide, strips))
		);
		expect(slices.length).toBeGreaterThan(1);
		expect(service.results(slices.length)).toBeNull();
		const again = service.recompute({ remove: ['s0'] });
		expect(service.results(1)).toBeNull();
		expect(await again).toMatchObject({ cancelled: false, more: true });
	});

	it('carries nothing but plain data', async () => {
		const outcome = await new CoverageService().compute(asked, { pieces: true });
		expect(structuredClone(outcome)).toEqual(outcome);
	});
});

describe('questions beside the run', () => {
	// Columns of 1,000 steps; p covers 0–600 and q 500–800 of the first: 100 in common, 200 free.
	const base = area('a0', column(0, 0, 1000));
	const pair = request([base], [plan('p', column(0, 0, 600)), plan('q', column(0, 500, 800))]);

	it('findings of an area are its conflicts and gaps, with progress', async () => {
		const service = new CoverageService();
		await service.compute(pair, { pieces: true });
		const progress: string[] = [];
		const found = await service.findings('a0', (done, total) => progress.push(`${done}/${total}`));
		expect(progress).toEqual(['1/1']);
		expect(found?.conflicts).toMatchObject([{ a: 'p', b: 'q', verdict: 'conflict' }]);
		const whole = areaHa(column(0, 0, 1000));
		expect(found?.gaps.map(({ ha }) => Math.round((100 * ha) / whole))).toEqual([20]);
		expect(structuredClone(found)).toEqual(found);
	});

	it('of an area that was never measured are refused: the worker may be a new one', async () => {
		await expect(new CoverageService().findings('a0')).rejects.toThrow('area-not-measured');
	});

	it('history takes added plans ahead beside those of a run', async () => {
		const service = new CoverageService();
		const day = { asOf: '2024-01-01', plans: [] };
		const question = { areas: [base], types: ['zoning'], base: 'unit' as const, days: [day] };
		const dated = pair.plans.map((one) => ({ ...one, countsFrom: '2020-01-01' }));
		const [whole] = (await service.history({ ...question, added: dated })) ?? [];
		service.ahead(1, plans.slice(0, 10));
		service.ahead(1, dated.slice(0, 1), 'history');
		service.ahead(1, plans.slice(10, 20));
		const [sent] = (await service.history({ ...question, added: dated.slice(1) }, undefined, 1)) ?? [];
		expect(sent).toEqual(whole);
		const last = { ...asked, plans: plans.slice(20) };
		expect(await service.compute(last, {}, undefined, undefined, 1)).toMatchObject({
			results: computeCoverage(asked)
		});
	});

	it('history goes on beside a run and stops alone', async () => {
		const service = new CoverageService();
		const days = Array.from({ length: 40 }, (_, k) => ({
			asOf: `20${String(k + 10)}-01-01`,
			plans: plans.slice(0, k % 30)
		}));
		const asked40 = {
			areas: [areas[0] as (typeof areas)[0]],
			types: ['zoning'],
			base: 'unit',
			days,
			added: []
		} as const;
		const slow = () => {
			const until = performance.now() + 12;
			while (performance.now() < until) continue;
		};
		const stopped = service.history(asked40, (done) => {
			slow();
			if (done === 5) service.cancel('history');
		});
		const run = service.compute(asked);
		expect(await stopped).toBeNull();
		expect(await run).toEqual({ cancelled: false, results: computeCoverage(asked), more: false });
		expect(await service.history(asked40)).toHaveLength(40);
	});
});
