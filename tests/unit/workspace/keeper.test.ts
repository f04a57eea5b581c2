import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Keeper } from '../../../src/lib/workspace/keeper.svelte';
import type { Kept } from '../../../src/lib/workspace/shelf';
import { memoryStore } from './memory-store';

interface Note extends Kept {
	text: string;
}

const full = () => new DOMException('no room', 'QuotaExceededError');
const note = (text: string): Note => ({ id: '', revision: 0, updated: 0, text });
const texts = (keeper: Keeper<Note>) => keeper.things.map(({ text }) => text);

describe('what cannot be saved', () => {
	let store = memoryStore<Note>();
	let keeper: Keeper<Note>;
	beforeEach(async () => {
		vi.useFakeTimers();
		store = memoryStore<Note>();
		keeper = new Keeper(store, 'notes-alone');
		await keeper.start();
	});
	afterEach(() => {
		keeper.stop();
		vi.useRealTimers();
	});

	it('is said, shown, and counted as unsaved; a save says so while it is under way', async () => {
		keeper.put({ id: 'a', revision: 0 }, note('một'));
		expect([keeper.state.is, [...keeper.unsaved]]).toEqual(['saving', ['a']]);
		await keeper.settled();
		expect([keeper.state.is, keeper.unsaved.size]).toEqual(['kept', 0]);
		store.fault = full();
		keeper.put({ id: 'b', revision: 0 }, note('hai'));
		await keeper.settled();
		expect(keeper.state).toEqual({ is: 'not-kept', why: 'keep-full' });
		expect(texts(keeper).sort()).toEqual(['hai', 'một']);
		expect([...keeper.unsaved]).toEqual(['b']);
	});

	it('goes with the next change once there is room', async () => {
		const a = { id: 'a', revision: 0 };
		const b = { id: 'b', revision: 0 };
		store.fault = full();
		keeper.put(a, note('một'));
		await keeper.settled();
		store.fault = null;
		keeper.put(b, note('hai'));
		await keeper.settled();
		expect([keeper.state.is, keeper.unsaved.size]).toEqual(['kept', 0]);
		expect((await store.all()).things.map(({ text }) => text).sort()).toEqual(['hai', 'một']);
		expect([a.revision, b.revision]).toEqual([1, 1]);
	});

	it('goes by the clock too, tried ever more rarely', async () => {
		const saves = vi.spyOn(store, 'save');
		store.fault = full();
		keeper.put({ id: 'a', revision: 0 }, note('một'));
		await vi.advanceTimersByTimeAsync(60_000);
		// At once and after 2, 6, 14 and 30 seconds; the next would come after 62.
		expect(saves).toHaveBeenCalledTimes(5);
		store.fault = null;
		await vi.advanceTimersByTimeAsync(2000);
		expect([keeper.state.is, keeper.things[0]?.revision]).toEqual(['kept', 1]);
	});

	it('is the latest of many changes, saved once', async () => {
		const a = { id: 'a', revision: 0 };
		store.fault = full();
		for (const text of ['m', 'mộ', 'một']) keeper.put(a, note(text));
		await keeper.settled();
		store.fault = null;
		await keeper.retry();
		expect((await store.all()).things).toMatchObject([{ text: 'một', revision: 1 }]);
	});

	it('one that finds no room does not hold up the others', async () => {
		const save = store.save.bind(store);
		store.save = async (thing, now) => {
			if (thing.text.length > 5) throw full();
			return save(thing, now);
		};
		keeper.put({ id: 'a', revision: 0 }, note('quá dài'));
		keeper.put({ id: 'b', revision: 0 }, note('vừa'));
		await keeper.settled();
		expect(keeper.state).toEqual({ is: 'not-kept', why: 'keep-full' });
		expect([...keeper.unsaved]).toEqual(['a']);
		expect((await store.all()).things.map(({ text }) => text)).toEqual(['vừa']);
	});

	it('a removal waits like a change', async () => {
		keeper.put({ id: 'a', revision: 0 }, note('một'));
		await keeper.settled();
		store.fault = full();
		keeper.remove('a');
		await keeper.settled();
		expect([texts(keeper), keeper.state.is]).toEqual([[], 'not-kept']);
		store.fault = null;
		await keeper.retry();
		expect([(await store.all()).things, keeper.state.is]).toEqual([[], 'kept']);
	});

	it('what is kept but cannot be read is another fault: nothing is unsaved', async () => {
		store.fault = new DOMException('denied', 'SecurityError');
		const later = new Keeper<Note>(store, 'notes-alone');
		await later.start();
		expect([later.state, later.read, later.unsaved.size]).toEqual([
			{ is: 'not-read', why: 'keep-refused' },
			false,
			0
		]);
		later.put({ id: 'a', revision: 0 }, note('một'));
		expect(later.state).toEqual({ is: 'not-kept', why: 'keep-refused' });
		store.fault = null;
		await later.retry();
		expect([later.state.is, later.read]).toEqual(['kept', true]);
		later.stop();
	});
});

describe('two windows', () => {
	it('see what the other one saves; changes of the same moment are both kept', async () => {
		const store = memoryStore<Note>();
		const one = new Keeper(store, 'notes-shared');
		const other = new Keeper(store, 'notes-shared');
		await Promise.all([one.start(), other.start()]);
		let beside = 0;
		other.listen({ beside: () => (beside += 1) });
		one.put({ id: 'a', revision: 0 }, note('một'));
		await vi.waitFor(() => expect(texts(other)).toEqual(['một']));
		const theirs = other.hold('a');
		if (!theirs) throw new Error('not there');
		one.put(one.hold('a') ?? theirs, note('của cửa sổ này'));
		other.put(theirs, note('của cửa sổ kia'));
		await Promise.all([one.settled(), other.settled()]);
		await vi.waitFor(() => expect(texts(one).sort()).toEqual(['của cửa sổ kia', 'của cửa sổ này']));
		expect([beside, theirs.id === 'a', theirs.revision]).toEqual([1, false, 1]);
		one.stop();
		other.stop();
	});
});
