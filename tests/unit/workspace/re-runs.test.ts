import { afterEach, describe, expect, it } from 'vitest';
import { SCREENING_RULES } from '../../../src/lib/register/standards';
import { ShownMap } from '../../../src/lib/views/shown/shown-map.svelte';
import { Keeper } from '../../../src/lib/workspace/keeper.svelte';
import { MapWorkbench } from '../../../src/lib/workspace/map-workbench.svelte';
import { boundaries as load } from '../coverage/register';
import { memoryStore } from './memory-store';
import { runsOf, type Runs } from './runs.svelte';

const boundaries = load();
let runs: Runs<string> | undefined;
afterEach(() => runs?.end());

async function page() {
	const bench = new MapWorkbench({
		drafts: new Keeper(memoryStore(), 'drafts'),
		presentations: new Keeper(memoryStore(), 'presentations'),
		edits: new Keeper(memoryStore(), 'edits'),
		comments: new Keeper(memoryStore(), 'comments')
	});
	const { app, limits, coverage, otherSide } = bench;
	const { check, batch } = await bench.later.load();
	await bench.work.load();
	app.boundaries = boundaries;
	const shown = new ShownMap(bench, () => ({
		pieces: coverage.pieces,
		checked: { outline: check.outline, way: check.way, rows: batch.points }
	}));
	return { app, check, limits, coverage, otherSide, model: () => shown.model, before: () => shown.before };
}

describe('what is computed anew', () => {
	it('while the handle of the swipe moves', async () => {
		const { app, limits, model } = await page();
		app.set({ view: 'boundaries', limit: 'city-b', screening: SCREENING_RULES[0]?.id ?? null });
		app.set({ maps: ['present', 'city-b'], swipe: 50 });
		runs = runsOf({
			screening: () => limits.screening,
			change: () => limits.change,
			panes: () => limits.panes,
			model
		});
		runs.times(50, (k) => app.set({ swipe: k }));
		expect(runs.again).toEqual({ screening: 0, change: 0, panes: 0, model: 0 });
	});

	it('while the handle of the swipe between two days moves', async () => {
		const { app, coverage, otherSide, model, before } = await page();
		app.set({ than: { kind: 'day', day: '2020-01-01' } });
		expect(before()).not.toBeNull();
		runs = runsOf({ asked: () => coverage.wanted, other: () => otherSide.wanted, model, before });
		runs.times(50, (k) => app.set({ swipe: k }));
		expect(runs.again).toEqual({ asked: 0, other: 0, model: 0, before: 0 });
	});

	it('while the table opens and closes', async () => {
		const { app, check } = await page();
		app.set({ view: 'check', at: [106.7615, 21.8471] });
		runs = runsOf({ answer: () => check.answer });
		runs.times(10, (k) => app.set({ table: k % 2 === 0 ? 'open' : 'peek' }));
		expect(runs.again).toEqual({ answer: 0 });
	});
});
