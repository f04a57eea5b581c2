import { spoken } from '../../../src/lib/domain/text';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyProposal } from '../../../src/lib/proposal/proposal';
import { timely } from '../../../src/lib/workspace/database';
import { keepFault } from '../../../src/lib/workspace/keep-fault';
import { databaseStore } from '../../../src/lib/workspace/kept-store';
import { DRAFTS, type Draft } from '../../../src/lib/workspace/proposals-store';
import { PRESENTATIONS } from '../../../src/lib/workspace/presentations-store';
import { FakeDatabases, type Faults } from './fake-database';

/** The app stands at the root of its host in these tests. */
const PLACED = 'planning-map@/';
const draft = (id: string, name = '', revision = 0): Draft => ({
	id,
	revision,
	updated: 0,
	proposal: { ...emptyProposal('2020', ['a001']), name }
});

let databases: FakeDatabases;
const drafts = () => databaseStore(DRAFTS, databases.asFactory);
const faultOf = async (work: Promise<unknown>) => {
	try {
		await work;
	} catch (error) {
		return keepFault(error);
	}
	return null;
};
beforeEach(() => {
	databases = new FakeDatabases();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('what is kept in the browser’s database', () => {
	it('comes back newest first, with the revisions counted', async () => {
		const store = drafts();
		const first = await store.save(draft('x', 'một'), 1);
		await store.save(draft('y'), 2);
		expect(first).toMatchObject({ revision: 1, updated: 1 });
		expect((await drafts().all()).things.map(({ id }) => id)).toEqual(['y', 'x']);
		expect(await drafts().save(draft('x', 'hai'), 3)).toBeNull();
		expect(await drafts().save(draft('x', 'hai', 1), 3)).toMatchObject({ revision: 2 });
		await store.remove('y');
		expect((await drafts().all()).things.map(({ proposal }) => proposal.name)).toEqual(['hai']);
	});

	it.each<[string, Faults, string]>([
		['no room for the write', { putFails: 'QuotaExceededError' }, 'keep-full'],
		['no room, found out only at the commit', { commitFails: 'QuotaExceededError' }, 'keep-full'],
		['an error of the disk', { commitFails: 'UnknownError' }, 'keep-failed'],
		['storage refused', { openFails: 'SecurityError' }, 'keep-refused'],
		['a private window', { openFails: 'InvalidStateError' }, 'keep-refused'],
		['no room to open', { openFails: 'QuotaExceededError' }, 'keep-full']
	])('%s is a fault with a name, and the next save after it goes through', async (_, faults, code) => {
		const store = drafts();
		databases.faults = faults;
		expect(await faultOf(store.save(draft('x'), 1))).toBe(code);
		databases.faults = {};
		expect(await store.save(draft('x'), 2)).toMatchObject({ revision: 1, updated: 2 });
		expect((await store.all()).things).toHaveLength(1);
	});

	it.each<[string, Faults]>([
		['opening', { openHangs: true }],
		['writing', { hangs: true }]
	])('a database that never answers while %s is given up after seconds', async (_, faults) => {
		vi.useFakeTimers();
		const store = drafts();
		databases.faults = faults;
		const fault = faultOf(store.save(draft('x'), 1));
		await vi.advanceTimersByTimeAsync(10_000);
		expect(await fault).toBe('keep-silent');
		databases.faults = {};
		const saved = store.save(draft('x'), 2);
		await vi.advanceTimersByTimeAsync(100);
		expect(await saved).toMatchObject({ revision: 1 });
	});

	it('a save that was done although its answer never came is no other window’s', async () => {
		vi.useFakeTimers();
		const soon = async <R>(work: Promise<R>): Promise<R> => {
			await vi.advanceTimersByTimeAsync(10_000);
			return work;
		};
		const store = drafts();
		databases.faults = { answerLost: true };
		expect(await soon(faultOf(store.save(draft('x', 'một'), 1)))).toBe('keep-silent');
		databases.faults = {};
		// Another window still sees a conflict, this one goes on.
		expect(await soon(drafts().save(draft('x', 'khác'), 2))).toBeNull();
		expect(await soon(store.save(draft('x', 'hai'), 3))).toMatchObject({ revision: 2 });
		expect(await soon(store.save(draft('x', 'ba'), 4))).toBeNull();
	});

	it('a page that stands still for long takes no answer for missing', async () => {
		let late = 0;
		const answered = new Promise<string>((resolve) => setTimeout(() => resolve('there'), 700));
		const waited = timely(answered, 1000, () => (late += 1));
		const until = Date.now() + 1500;
		while (Date.now() < until);
		expect([await waited, late]).toEqual(['there', 0]);
	});

	it.each([true, false])('a connection the browser closed is opened again (said: %s)', async (said) => {
		const store = drafts();
		await store.save(draft('x'), 1);
		databases.closeAll(said);
		expect(await store.save(draft('x', 'sau', 1), 2)).toMatchObject({ revision: 2 });
	});

	it.each([
		['none', () => undefined],
		[
			'asking throws',
			() => {
				throw new DOMException('denied', 'SecurityError');
			}
		]
	])('a browser without database: %s', async (_, factory) => {
		expect(await faultOf(databaseStore(DRAFTS, factory).all())).toBe('keep-refused');
	});

	it('a database that the browser threw away is missed, once; one never made or deleted from is not', async () => {
		const texts: Record<string, string | null> = {};
		const marks = {
			read: (name: string) => texts[name] ?? null,
			write: (name: string, text: string | null) => ((texts[name] = text), true)
		};
		const open = () => databaseStore(DRAFTS, databases.asFactory, marks);
		const first = open();
		expect((await first.all()).emptied).toBeUndefined();
		await first.save(draft('x'), 1);
		await first.remove('x');
		expect((await open().all()).emptied).toBeUndefined();
		databases = new FakeDatabases();
		const bereft = open();
		expect((await bereft.all()).emptied).toBe(true);
		expect((await bereft.all()).emptied).toBe(true);
		expect((await open().all()).emptied).toBeUndefined();
	});

	it('what could not be opened again is not called kept, and is not written over what can', async () => {
		const store = drafts();
		await store.save(draft('x', 'ngắn'), 1);
		expect(await faultOf(store.save(draft('x', 'dài '.repeat(60), 1), 2))).toBe('keep-unreadable');
		const { things, unread } = await drafts().all();
		expect([things.map(({ proposal }) => proposal.name), unread]).toEqual([['ngắn'], []]);
		expect(await store.save(draft('x', 'ngắn lại', 1), 3)).toMatchObject({ revision: 2 });
	});

	it('a database of a later version is left alone and named', async () => {
		databases.data.set(PLACED, { version: 2, tables: new Map() });
		expect(await faultOf(drafts().save(draft('x'), 1))).toBe('keep-newer');
		expect(databases.data.get(PLACED)?.tables.size).toBe(0);
	});
});

describe('records that cannot be read', () => {
	it('are counted with their cause and stay as they are; the others come', async () => {
		await drafts().save(draft('good'), 1);
		const table = databases.data.get(PLACED)?.tables.get('drafts');
		const bad = [
			{ id: 'no-proposal', revision: 1, updated: 1 },
			{ id: 'no-atoms', revision: 1, updated: 1, proposal: { vintage: '2020', atoms: 7 } },
			{ id: 'no-time', revision: 1, updated: 1e300, proposal: emptyProposal('2020') },
			{ id: 'later', revision: 1, updated: 1, form: 2, proposal: { shape: 'unknown here' } }
		];
		for (const record of bad) table?.set(record.id, record);
		const { things, unread } = await drafts().all();
		expect(things.map(({ id }) => id)).toEqual(['good']);
		expect(unread.map(({ why }) => why).sort()).toEqual(['damaged', 'damaged', 'damaged', 'newer']);
		expect(unread.map(({ record }) => record)).toEqual(bad);
		expect(databases.records(PLACED, 'drafts')).toHaveLength(5);
	});

	it('a presentation read in part is shown with what could be read, and not written over', async () => {
		const words = (vi: string) => spoken({ vi, en: '' });
		const scene = {
			...{ id: 's1', short: words('Một'), kicker: words(''), title: words(''), text: words('') },
			...{ rows: [], view: 'level=province', extent: 'province', scoreboard: false }
		};
		const file = (scenes: unknown[], version = 1) => ({
			format: 'planning-map-presentation',
			version,
			name: words('Bài'),
			scenes
		});
		const name = 'planning-map-presentations@/';
		const store = databaseStore(PRESENTATIONS, databases.asFactory);
		await store.all();
		const table = databases.data.get(name)?.tables.get('presentations');
		table?.set('p', { id: 'p', revision: 4, updated: 1, file: file([scene, { ...scene, title: 7 }]) });
		table?.set('q', { id: 'q', revision: 1, updated: 1, file: file([scene], 2) });
		const { things, unread } = await store.all();
		expect(things.map(({ id, deck }) => [id, deck.scenes.length])).toEqual([['p-r', 1]]);
		expect(unread.map(({ why }) => why)).toEqual(['damaged', 'newer']);
		const [read] = things;
		if (!read) throw new Error('nothing was read');
		await store.save({ ...read, deck: { ...read.deck, name: words('Sửa') } }, 9);
		expect(databases.records(name, 'presentations')).toContainEqual(
			expect.objectContaining({ id: 'p', revision: 4 })
		);
		expect((await store.all()).things.map(({ deck }) => deck.name.vi)).toEqual(['Sửa']);
	});
});

describe('what was kept before names carried the place of the app', () => {
	const old = { id: 'old', revision: 3, updated: 5, proposal: emptyProposal('2020', ['a001']) };

	it('is copied once and left where it was; what is deleted afterwards does not come back', async () => {
		databases.seed('planning-map', 'drafts', [old]);
		const store = drafts();
		expect((await store.all()).things).toEqual([old]);
		expect(databases.records('planning-map', 'drafts')).toEqual([old]);
		await store.remove('old');
		expect((await drafts().all()).things).toEqual([]);
	});

	it('makes no database where there was none', async () => {
		await drafts().all();
		expect([...databases.data.keys()]).toEqual([PLACED]);
	});

	it('is shown although there is no room for the copy, and copied when there is', async () => {
		databases.seed('planning-map', 'drafts', [old]);
		databases.faults = { putFails: 'QuotaExceededError' };
		const store = drafts();
		expect((await store.all()).things).toEqual([old]);
		expect(databases.records(PLACED, 'drafts')).toEqual([]);
		databases.faults = {};
		expect((await store.all()).things).toEqual([old]);
		expect(databases.records(PLACED, 'drafts')).toEqual([old]);
	});

	it('damaged records are taken over as they are', async () => {
		databases.seed('planning-map', 'drafts', [{ id: 'broken' }, old]);
		expect(await drafts().all()).toMatchObject({
			things: [{ id: 'old' }],
			unread: [{ why: 'damaged', record: { id: 'broken' } }]
		});
	});
});
