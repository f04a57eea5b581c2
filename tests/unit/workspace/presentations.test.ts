import { spoken } from '../../../src/lib/domain/text';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../src/lib/workspace/app.svelte';
import type { Deck } from '../../../src/lib/workspace/deck';
import { slotsOver } from '../../../src/lib/workspace/browser-slots';
import { Keeper } from '../../../src/lib/workspace/keeper.svelte';
import { readPending, writePending } from '../../../src/lib/workspace/pending-take';
import { PresentationDesk } from '../../../src/lib/workspace/presentations.svelte';
import type { Presentation } from '../../../src/lib/workspace/presentations-store';
import { memoryStore } from './memory-store';

const deck = (name: string): Deck => ({ name: spoken({ vi: name, en: '' }), scenes: [] });
const names = (desk: PresentationDesk) => desk.kept.map((one) => one.deck.name.vi);

describe('the desk of own presentations', () => {
	let app: App;
	let desk: PresentationDesk;
	let store = memoryStore<Presentation>();
	beforeEach(async () => {
		app = new App();
		store = memoryStore();
		desk = new PresentationDesk(app, new Keeper(store, 'presentations-alone'));
		desk.open();
		await desk.ready();
	});
	afterEach(() => desk.keeper.stop());

	it('says that nothing is kept, and goes on all the same', async () => {
		store.fault = new DOMException('denied', 'SecurityError');
		desk.start(deck('a'));
		await desk.settled();
		expect(names(desk)).toEqual(['a']);
		expect(desk.keeper.state).toEqual({ is: 'not-kept', why: 'keep-refused' });
	});

	it('letters typed in a row are one step to undo; another field is another', async () => {
		desk.start(deck(''));
		for (const name of ['B', 'Bà', 'Bài']) desk.edit(deck(name), 'name');
		desk.edit({ ...deck('Bài'), scenes: [] }, 'other');
		desk.undo();
		expect(desk.deck?.name.vi).toBe('Bài');
		desk.undo();
		expect(desk.deck?.name.vi).toBe('');
		desk.redo();
		expect(desk.deck?.name.vi).toBe('Bài');
		await desk.settled();
		expect(names(desk)).toEqual(['Bài']);
		expect(desk.keeper.state.is).toBe('kept');
	});

	it('going on after an undo does not swallow it', () => {
		desk.start(deck('a'));
		desk.edit(deck('ab'), 'name');
		desk.undo();
		desk.edit(deck('ac'), 'name');
		desk.undo();
		expect(desk.deck?.name.vi).toBe('a');
	});

	it('several stand side by side; a deleted one comes back as it was', async () => {
		const first = desk.start(deck('first'));
		desk.start(deck('second'));
		await desk.settled();
		expect(names(desk).sort()).toEqual(['first', 'second']);
		await desk.remove(first);
		expect(names(desk)).toEqual(['second']);
		expect(desk.deleted?.deck.name.vi).toBe('first');
		await desk.restore();
		expect(names(desk).sort()).toEqual(['first', 'second']);
		expect([desk.current, desk.deck?.name.vi, desk.deleted]).toEqual([first, 'first', null]);
	});

	it('goes on with one that is kept, and says when there is none', async () => {
		const id = desk.start(deck('a'));
		await desk.settled();
		desk.close();
		expect([desk.deck, desk.current]).toEqual([null, null]);
		expect(desk.resume('nobody')).toBe(false);
		expect(desk.resume(id)).toBe(true);
		desk.edit(deck('b'));
		await desk.settled();
		expect(names(desk)).toEqual(['b']);
		expect(app.notices).toEqual([]);
	});
});

describe('two windows on one presentation', () => {
	/** Two desks on one store, both editing the same presentation. */
	async function windows() {
		const store = memoryStore<Presentation>();
		const open = async () => {
			const app = new App();
			const desk = new PresentationDesk(app, new Keeper(store, 'presentations'));
			desk.open();
			await desk.ready();
			return { app, desk, close: () => desk.keeper.stop() };
		};
		const one = await open();
		const id = one.desk.start(deck('first'));
		await one.desk.settled();
		const other = await open();
		other.desk.resume(id);
		return { one, other, id };
	}

	it('edits of the same moment are both kept, and one window is told', async () => {
		const { one, other, id } = await windows();
		one.desk.edit(deck('of one'));
		other.desk.edit(deck('of the other'));
		await Promise.all([one.desk.settled(), other.desk.settled()]);
		expect(names(other.desk).sort()).toEqual(['of one', 'of the other']);
		expect([one.app.notices, other.app.notices.map((notice) => notice.code)]).toEqual([
			[],
			['presentation-kept-both']
		]);
		// Each goes on with its own: no third one comes about.
		other.desk.edit(deck('of the other, later'));
		await other.desk.settled();
		expect(names(other.desk).sort()).toEqual(['of one', 'of the other, later']);
		expect([one.desk.current, other.desk.current === id]).toEqual([id, false]);
		one.close();
		other.close();
	});

	it('several edits before the first is kept make one copy, not one each', async () => {
		const { one, other } = await windows();
		one.desk.edit(deck('of one'));
		for (const name of ['x', 'xy', 'xyz']) other.desk.edit(deck(name), 'name');
		await Promise.all([one.desk.settled(), other.desk.settled()]);
		expect(names(other.desk).sort()).toEqual(['of one', 'xyz']);
		one.close();
		other.close();
	});

	it('what the other one saved is taken over while nothing of ours waits', async () => {
		const { one, other } = await windows();
		one.desk.edit(deck('of one'));
		await one.desk.settled();
		await vi.waitFor(() => expect(other.desk.deck?.name.vi).toBe('of one'));
		other.desk.edit(deck('of both'));
		await other.desk.settled();
		expect(names(other.desk)).toEqual(['of both']);
		expect(other.app.notices).toEqual([]);
		one.close();
		other.close();
	});
});

describe('a view asked of the map', () => {
	function store(text: string | null = null) {
		let kept = text;
		const storage = {
			getItem: () => kept,
			setItem: (_: string, value: string) => (kept = value),
			removeItem: () => (kept = null)
		} as unknown as Storage;
		return slotsOver(() => storage);
	}

	it.each([
		{ deck: 'd', scene: null },
		{ deck: 'd', scene: 's' }
	])('is read as it was written: %j', (pending) => {
		const place = store();
		writePending(place, pending);
		expect(readPending(place)).toEqual(pending);
		writePending(place, null);
		expect(readPending(place)).toBeNull();
	});

	it.each([null, '', '{', '7', 'null', '{"deck":7}', '{"deck":"d"}'])('%j is none', (text) => {
		expect(readPending(store(text))).toBeNull();
	});
});
