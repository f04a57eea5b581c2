import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import type { CoverageRequest } from '../../../src/lib/coverage/types';
import type { PlanningDocument } from '../../../src/lib/domain/plan';
import { ownRegister } from '../../../src/lib/register/own-register';
import { PLANS } from '../../../src/lib/register/plans';
import { App } from '../../../src/lib/workspace/app.svelte';
import type { CoverageRunner } from '../../../src/lib/workspace/coverage-runner';
import { CoverageDesk } from '../../../src/lib/workspace/coverage.svelte';
import { OtherSideDesk } from '../../../src/lib/workspace/other-side.svelte';
import type { ViewState } from '../../../src/lib/workspace/view-state';
import { boundaries as load } from '../coverage/register';
import { said, zoning } from '../register/own-plan';

const boundaries = load();
const runner = {
	compute: async (request: CoverageRequest) => ({ cancelled: false, results: computeCoverage(request) }),
	recompute: async () => ({ cancelled: true }),
	pieces: async () => null
} as unknown as CoverageRunner;

function sides(patch: Partial<ViewState>, plans: readonly PlanningDocument[] = []) {
	const app = new App();
	app.boundaries = boundaries;
	app.set(patch);
	const log = plans.map((plan, k) => said(`e${k}`, k, PLANS.find(({ id }) => id === plan.id) ?? null, plan));
	const register = ownRegister(PLANS, log);
	const desk = new CoverageDesk(app, runner, runner, () => register);
	return { app, desk, other: new OtherSideDesk(app, desk, runner) };
}

const counted = (desk: CoverageDesk) => desk.wanted?.plans.map(({ id }) => id);

describe('the other side of coverage', () => {
	it('nothing is asked for while nothing is compared, nor in another view', () => {
		const { app, other } = sides({});
		expect(other.wanted).toBeNull();
		app.set({ than: { kind: 'day', day: '2020-01-01' }, view: 'boundaries' });
		expect(other.wanted).toBeNull();
	});

	it('on another day: by hand, the golf course of 193 ha alone of the 7,807.8 ha of the city', async () => {
		const { other, desk } = sides({
			asOf: '2023-05-27',
			than: { kind: 'day', day: '2020-01-01' },
			selected: { kind: 'u', id: '178' }
		});
		await desk.run(desk.wanted!);
		await other.run(other.wanted!);
		expect(other.told).toBe(true);
		expect(other.result('178')?.coveredHa).toBeCloseTo(193, 1);
		expect(other.result('178')?.asOf).toBe('2020-01-01');
		// With the 91.73 ha approved in January 2020.
		expect(desk.result('178')?.coveredHa).toBeCloseTo(284.73, 1);
	});

	it('before the first approval nothing is known, which is not nothing', async () => {
		const { other } = sides({ than: { kind: 'day', day: '2018-05-29' } });
		await other.run(other.wanted!);
		expect(other.result('178')).toMatchObject({ percent: null, coveredHa: null });
	});

	it('the version before an adjustment: the adjusting plan does not count', () => {
		const plan = zoning('own-1', ['05971'], { adjusts: 'P14' });
		const { desk, other } = sides({ than: { kind: 'version', plan: 'own-1', version: 'P14' } }, [plan]);
		expect(counted(desk)).toContain('own-1');
		expect(counted(other)).not.toContain('own-1');
		expect(counted(other)).toContain('P14');
	});

	it('the version that was replaced counts again', () => {
		const after = zoning('own-2', ['05971']);
		const before = zoning('own-1', ['05974'], { replacedBy: 'own-2' });
		const end = { ...before.events[0]!, status: 'replaced' as const, date: '2023-01-01' };
		const ended = { ...before, events: [...before.events, end] };
		const { desk, other } = sides({ than: { kind: 'version', plan: 'own-2', version: 'own-1' } }, [
			ended,
			after
		]);
		const own = (ids: string[] | undefined) => ids?.filter((id) => id.startsWith('own-'));
		expect(own(counted(desk))).toEqual(['own-2']);
		expect(own(counted(other))).toEqual(['own-1']);
	});

	it('the official version of a plan that the reader corrected', () => {
		const official = PLANS.find(({ id }) => id === 'P14')!;
		const corrected = { ...official, footprint: zoning('x', ['05971']).footprint };
		const { desk, other } = sides({ than: { kind: 'version', plan: 'P14', version: 'P14@official' } }, [
			corrected
		]);
		const land = (one: CoverageDesk) => one.wanted?.plans.find(({ id }) => id === 'P14');
		expect(land(desk)?.atoms).toBeDefined();
		expect(land(other)?.atoms).toBeUndefined();
		expect(land(other)?.warnings.map(({ code }) => code)).not.toContain('own-plan');
	});

	it('a version that this register has not is no other side', () => {
		const { other } = sides({ than: { kind: 'version', plan: 'own-9', version: 'P14' } });
		expect(other.succession).toBeNull();
		expect(other.wanted).toBeNull();
	});
});

describe('a swipe', () => {
	it('does not follow into another view, but comes with an address', () => {
		const { app } = sides({ than: { kind: 'day', day: '2020-01-01' }, swipe: 30 });
		app.set({ view: 'boundaries' });
		expect(app.view.swipe).toBeNull();
		app.set({ view: 'coverage', swipe: 40 });
		expect(app.view.swipe).toBe(40);
	});
});
