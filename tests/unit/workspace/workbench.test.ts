import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type CoverageRequest } from '../../../src/lib/coverage/types';
import { presentSeat } from '../../../src/lib/proposal/published';
import { App } from '../../../src/lib/workspace/app.svelte';
import type { CoverageRunner } from '../../../src/lib/workspace/coverage-runner';
import { Keeper } from '../../../src/lib/workspace/keeper.svelte';
import { MapWorkbench } from '../../../src/lib/workspace/map-workbench.svelte';
import type { ViewState } from '../../../src/lib/workspace/view-state';
import { boundaries as load } from '../coverage/register';
import { memoryStore } from './memory-store';
import { runsOf } from './runs.svelte';
import { Workbench } from '../../../src/lib/workspace/workbench.svelte';
import { CoverageDesk } from '../../../src/lib/workspace/coverage.svelte';
import { OWN } from './own-plan';

const boundaries = load();

let end: (() => void) | undefined;
afterEach(() => end?.());

/** A desk of coverage that follows its app, and how many runs it was asked for. */
function followed() {
	const app = new App();
	const asked: CoverageRequest[] = [];
	const answer = async () => ({ cancelled: false, results: [] });
	const runner = { compute: answer, recompute: answer } as unknown as CoverageRunner;
	const desk = new CoverageDesk(app, runner, runner);
	desk.run = async (request) => void asked.push(request);
	end = runsOf({ follow: () => desk.follow() }).end;
	const set = (patch: Partial<ViewState>) => {
		app.set(patch);
		flushSync();
		return asked.length;
	};
	return { app, desk, asked, set };
}

it('a page that is left ends its workers', () => {
	vi.stubGlobal('document', { documentElement: {} });
	const stopped = new Set<string>();
	const runner = (name: string) => ({ stop: () => stopped.add(name) }) as unknown as CoverageRunner;
	const bench = new Workbench(new App(), () => null, undefined, [
		runner('figures'),
		runner('register'),
		runner('side')
	]);
	const page = runsOf({ follow: () => bench.follow() });
	expect(stopped.size).toBe(0);
	page.end();
	expect(stopped).toEqual(new Set(['figures', 'register', 'side']));
	vi.unstubAllGlobals();
});

describe('the figures of coverage follow the state', () => {
	it('they are asked for once the land is there, and once for each change of what they depend on', () => {
		const { app, desk, asked, set } = followed();
		expect(asked).toHaveLength(0);
		app.boundaries = boundaries;
		flushSync();
		expect(asked).toHaveLength(1);
		expect(set({ level: 'commune' })).toBe(2);
		expect(set({ vintage: '2024' })).toBe(3);
		expect(set({ base: 'urban' })).toBe(4);
		expect(set({ types: ['zoning'] })).toBe(5);
		expect(set({ asOf: '2025-12-31' })).toBe(6);
		expect(set({ edits: [{ plan: 'qh-chung-lang-son', kind: 'off' }] })).toBe(7);
		desk.add([OWN], 'file');
		flushSync();
		expect(asked).toHaveLength(8);
	});

	it('nothing is asked for what changes no figure', () => {
		const { app, asked, set } = followed();
		app.boundaries = boundaries;
		flushSync();
		set({ selected: { kind: 'u', id: '05977' }, level: 'commune' });
		asked.length = 0;
		set({
			selected: { kind: 'u', id: '05992' },
			table: 'open',
			target: 2030,
			palette: 'share',
			columns: true
		});
		set({ language: 'en', hidden: ['proposals'], limit: 'city-b', swipe: 40, year: 2045 });
		app.camera = { zoom: 9, lat: 21.8, lon: 106.7, bearing: 0, pitch: 0 };
		// The day of the boundary date, said outright, is the same day.
		set({ asOf: app.asOf });
		set({ types: [...app.view.types], edits: [] });
		expect(asked).toHaveLength(0);
	});

	it('a district that is looked into is measured with its communes, at either level', () => {
		const { app, asked, set } = followed();
		app.boundaries = boundaries;
		flushSync();
		const ids = () => asked.at(-1)?.areas.map(({ id }) => id) ?? [];
		expect(ids()).toHaveLength(12);
		const communes = boundaries.unitsAt('2020', 'commune').filter(({ parent }) => parent === '183');
		set({ selected: { kind: 'u', id: '183' } });
		expect(ids()).toHaveLength(12 + communes.length);
		set({ level: 'commune' });
		expect(ids()).toContain('183');
		expect(new Set(ids()).size).toBe(ids().length);
		set({ selected: null });
		expect(ids()).not.toContain('183');
	});

	it('another view asks for none; coming back asks again', () => {
		const { app, set } = followed();
		app.boundaries = boundaries;
		flushSync();
		expect(set({ view: 'centres' })).toBe(1);
		expect(set({ level: 'commune' })).toBe(1);
		expect(set({ view: 'coverage' })).toBe(2);
	});
});

function page() {
	const bench = new MapWorkbench({
		drafts: new Keeper(memoryStore(), 'drafts'),
		presentations: new Keeper(memoryStore(), 'presentations'),
		edits: new Keeper(memoryStore(), 'edits'),
		comments: new Keeper(memoryStore(), 'comments')
	});
	bench.app.boundaries = boundaries;
	return bench;
}

/** A place in the city, district 178. */
const IN_CITY = [106.7615, 21.8471] as const;

describe('a press on the map', () => {
	it('chooses the commune in the boundaries view, and the area of the level in that of coverage', () => {
		const bench = page();
		bench.app.set({ view: 'boundaries', limit: 'city-a' });
		bench.pick([...IN_CITY], null);
		const code = bench.app.view.selected?.id;
		expect(boundaries.unitByCode('2020', code ?? '')?.parent).toBe('178');
		bench.app.set({ view: 'coverage', level: 'district' });
		bench.coverage.results = [{ id: '178' } as never];
		bench.pick([...IN_CITY], null);
		expect(bench.app.view.selected).toEqual({ kind: 'u', id: '178' });
	});

	it('adds and takes away a commune while composing, but not with a tool in hand', () => {
		const bench = page();
		bench.app.set({ view: 'boundaries' });
		bench.proposals.start(presentSeat(boundaries));
		const all = bench.proposals.proposal.atoms.length;
		bench.pick([...IN_CITY], { layer: 'centre', id: 'none' });
		const without = bench.proposals.proposal.atoms.length;
		expect(without).toBeLessThan(all);
		bench.composing.toggle('box');
		bench.pick([...IN_CITY], null);
		expect(bench.proposals.proposal.atoms).toHaveLength(without);
		bench.composing.toggle('box');
		bench.pick([...IN_CITY], null);
		expect(bench.proposals.proposal.atoms).toHaveLength(all);
	});

	it('anywhere else checks the place, with the desk that is fetched for it', async () => {
		const bench = page();
		bench.app.set({ view: 'projects' });
		bench.pick([...IN_CITY], null);
		expect(bench.app.view.view).toBe('check');
		expect(bench.later.desks).toBeNull();
		const { check } = await bench.later.load();
		expect(bench.app.view.at).toEqual(IN_CITY);
		expect(check.waits).toBe(true);
		await check.loadKit();
		expect(check.answer).not.toBeNull();
		expect(check.reading?.remarks).toEqual([{ code: 'map-click' }]);
	});
});
