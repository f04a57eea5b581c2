import { afterEach, describe, expect, it } from 'vitest';
import { addressOf } from '../../../src/lib/workspace/address.svelte';
import { App } from '../../../src/lib/workspace/app.svelte';
import { DEFAULT_STATE, parseQuery, type ViewState } from '../../../src/lib/workspace/view-state';
import { runsOf, type Runs } from './runs.svelte';

type Field = keyof ViewState;
const FIELDS = Object.keys(DEFAULT_STATE) as Field[];

/** Another value of every field. */
const OTHER: ViewState = {
	language: 'en',
	view: 'boundaries',
	vintage: '2024',
	asOf: '2024-12-31',
	types: ['zoning'],
	base: 'urban',
	level: 'commune',
	target: 2030,
	palette: 'share',
	columns: true,
	selected: { kind: 'p', id: 'one' },
	limit: 'mine',
	mine: '1abc',
	screening: 'rule',
	against: 'city-b',
	maps: ['present', 'city-a'],
	swipe: 20,
	than: { kind: 'day', day: '2022-01-01' },
	year: 2045,
	kinds: ['road'],
	at: [106.7, 21.8],
	objection: { text: 'Sai', who: 'A', on: '2026-11-26' },
	shape: [
		[106.7, 21.8],
		[106.8, 21.8]
	],
	hidden: ['proposals'],
	services: [{ service: 'so-xd', layer: 'lots', opacity: 60, visible: true }],
	basemap: false,
	table: 'open',
	edits: [{ plan: 'one', kind: 'off' }],
	marks: [{ kind: 'text', at: [106.7, 21.8], words: 'a' }],
	comments: [{ id: 'a', text: 'Sai', who: '', on: '2026-11-26', about: { kind: 'plan', id: 'P14' } }],
	embed: true
};

let runs: Runs<Field> | undefined;
afterEach(() => runs?.end());

function watched() {
	const app = new App();
	runs = runsOf(
		Object.fromEntries(FIELDS.map((field) => [field, () => app.view[field]])) as Record<Field, () => unknown>
	);
	const woken = () => FIELDS.filter((field) => (runs?.again[field] ?? 0) > 0);
	return { app, runs, woken };
}

describe('the fields of the view', () => {
	it.each(FIELDS)('a change of %s wakes its own readers, once, and nobody else', (field) => {
		const { app, runs, woken } = watched();
		runs.times(1, () => app.set({ [field]: OTHER[field] }));
		expect(woken()).toEqual([field]);
		expect(runs.again[field]).toBe(1);
	});

	it('lists and choices that are equal, written anew, wake nobody', () => {
		const { app, runs, woken } = watched();
		app.set(OTHER);
		runs.times(1, () => {});
		const before = { ...runs.again };
		runs.times(3, () => app.set(structuredClone(OTHER)));
		expect(runs.again).toEqual(before);
		expect(woken()).toEqual(FIELDS);
	});

	it('an address that is read again wakes nobody', () => {
		const { app, runs } = watched();
		app.set({ kinds: ['road'], selected: { kind: 'u', id: '06235' }, at: [106.76, 21.85] });
		runs.times(1, () => {});
		const before = { ...runs.again };
		const { state } = parseQuery(addressOf(app.view, null, ''));
		runs.times(1, () => app.set(state));
		expect(runs.again).toEqual(before);
	});

	it('who sets a field is not woken by the others', () => {
		const app = new App();
		const setter = runsOf({ setter: () => app.set({ table: 'open' }) });
		setter.times(1, () => app.set({ swipe: 10 }));
		expect(setter.again.setter).toBe(0);
		setter.end();
	});

	it('a view that was kept stays as it was', () => {
		const app = new App();
		const kept = app.snapshot();
		app.set(OTHER);
		expect(kept).toEqual(DEFAULT_STATE);
		expect(app.view).toEqual(OTHER);
	});
});
