import { afterEach, describe, expect, it } from 'vitest';
import { SCREENING_RULES } from '../../../src/lib/register/standards';
import { LimitsDesk } from '../../../src/lib/views/boundaries/limits-desk.svelte';
import { CheckDesk } from '../../../src/lib/views/check/check-desk.svelte';
import { mapModel } from '../../../src/lib/views/map-model';
import { App } from '../../../src/lib/workspace/app.svelte';
import { Keeper } from '../../../src/lib/workspace/keeper.svelte';
import { ProposalDesk } from '../../../src/lib/workspace/proposals.svelte';
import { boundaries as load } from '../coverage/register';
import { memoryStore } from './memory-store';
import { runsOf, type Runs } from './runs.svelte';

const boundaries = load();
let runs: Runs<string> | undefined;
afterEach(() => runs?.end());

function page() {
	const app = new App();
	app.boundaries = boundaries;
	const compared = new LimitsDesk(app, new ProposalDesk(app, new Keeper(memoryStore(), 'drafts')));
	const check = new CheckDesk(app);
	const model = () =>
		mapModel({
			app,
			request: null,
			results: [],
			detail: null,
			limits: compared.limits,
			checked: { outline: check.outline, way: check.way, rows: { type: 'FeatureCollection', features: [] } },
			mine: compared.mine,
			change: compared.change?.comparison ?? null,
			screening: compared.screening
		});
	return { app, compared, check, model };
}

describe('what is computed anew', () => {
	it('while the handle of the swipe moves', () => {
		const { app, compared, model } = page();
		app.set({ view: 'boundaries', limit: 'city-b', screening: SCREENING_RULES[0]?.id ?? null });
		app.set({ maps: ['present', 'city-b'], swipe: 50 });
		runs = runsOf({
			screening: () => compared.screening,
			change: () => compared.change,
			panes: () => compared.panes,
			model
		});
		runs.times(50, (k) => app.set({ swipe: k }));
		expect(runs.again).toEqual({ screening: 0, change: 0, panes: 0, model: 0 });
	});

	it('while the table opens and closes', () => {
		const { app, check } = page();
		app.set({ view: 'check', at: [106.7615, 21.8471] });
		runs = runsOf({ answer: () => check.answer });
		runs.times(10, (k) => app.set({ table: k % 2 === 0 ? 'open' : 'peek' }));
		expect(runs.again).toEqual({ answer: 0 });
	});
});
