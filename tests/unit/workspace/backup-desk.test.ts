import { describe, expect, it } from 'vitest';
import { emptyProposal } from '../../../src/lib/proposal/proposal';
import { MUCH, since } from '../../../src/lib/workspace/backup-mark';
import { BackupDesk } from '../../../src/lib/workspace/backup-desk.svelte';
import type { ShelfName } from '../../../src/lib/workspace/backup';
import { FileMemory } from '../../../src/lib/workspace/file-memory';
import { keepReaderName, readerName } from '../../../src/lib/workspace/reader-memory';
import { Keeper } from '../../../src/lib/workspace/keeper.svelte';
import type { Draft } from '../../../src/lib/workspace/proposals-store';
import type { Kept } from '../../../src/lib/workspace/shelf';
import { memoryStore } from './memory-store';

function machine() {
	const texts: Record<string, string | null> = {};
	const slots = {
		read: (name: string) => texts[name] ?? null,
		write: (name: string, text: string | null) => ((texts[name] = text), true)
	};
	const stores = {
		drafts: memoryStore(),
		presentations: memoryStore(),
		reports: memoryStore(),
		edits: memoryStore(),
		comments: memoryStore()
	};
	const keepers = Object.fromEntries(
		Object.entries(stores).map(([name, store]) => [name, new Keeper<Kept>(store, crypto.randomUUID())])
	) as Record<ShelfName, Keeper<Kept>>;
	const put = (id: string, note: string) => {
		const proposal = { ...emptyProposal('2020', ['a001']), note };
		const draft: Draft = { id, revision: 0, updated: 0, proposal };
		keepers.drafts.put(keepers.drafts.hold(id) ?? { id, revision: 0 }, draft);
	};
	const stop = () => Object.values(keepers).forEach((keeper) => keeper.stop());
	return { desk: new BackupDesk(keepers, slots), stores, put, stop, slots };
}
const notes = ({ desk }: ReturnType<typeof machine>) =>
	desk.keepers.drafts.things.map((thing) => (thing as Draft).proposal.note).sort();

describe('the desk of backups', () => {
	it('takes what is kept to another machine, where what is there stays; a second time brings nothing', async () => {
		const [here, there] = [machine(), machine()];
		await Promise.all([here.desk.start(), there.desk.start()]);
		here.put('a', 'của máy này');
		here.put('b', 'chỉ ở máy này');
		there.put('a', 'của máy kia');
		await Promise.all([here.desk.settled(), there.desk.settled()]);
		const text = here.desk.save(Date.now());
		expect(there.desk.open(text)).toEqual({ added: 2, beside: 1, differing: 0, refused: 0, remembered: 0 });
		await there.desk.settled();
		expect(notes(there)).toEqual(['chỉ ở máy này', 'của máy kia', 'của máy này']);
		expect(there.desk.open(text).added).toBe(0);
		expect((await there.stores.drafts.all()).things).toHaveLength(3);
		here.stop();
		there.stop();
	});

	it('what is remembered of the reader comes along: a name that stands stays, of one file the later day', () => {
		const [here, there] = [machine(), machine()];
		keepReaderName(here.slots, 'Lan');
		const [ours, theirs] = [new FileMemory(here.slots), new FileMemory(there.slots)];
		ours.sayColumns('s1', { type: 'NHOM' }, '2026-11-25');
		ours.sayCrs(['s2'], '9215', '2026-11-20');
		theirs.sayCrs(['s1'], '3405', '2026-11-24');
		theirs.sayCrs(['s2'], '9216', '2026-11-21');
		const text = here.desk.save(Date.now());
		expect(there.desk.open(text).remembered).toBe(2);
		expect(readerName(there.slots)).toBe('Lan');
		expect(theirs.columns).toEqual({ s1: { type: 'NHOM' } });
		// Of the later day, with what only this machine was told.
		expect([theirs.crs(['s1'])?.key, theirs.crs(['s2'])?.key]).toEqual(['3405', '9216']);
		keepReaderName(there.slots, 'Minh');
		expect([there.desk.open(text).remembered, readerName(there.slots)]).toEqual([0, 'Minh']);
	});

	it('what a file says to remember and is none is passed over', () => {
		const one = machine();
		const text = one.desk.save(Date.now());
		const torn = (reader: unknown) =>
			one.desk.open(JSON.stringify({ ...(JSON.parse(text) as object), reader })).remembered;
		expect([
			torn(undefined),
			torn(7),
			torn({ name: 5, files: 'x' }),
			torn({ files: [null, { of: 1 }] })
		]).toEqual([0, 0, 0, 0]);
	});

	it('counts what no backup has, and remembers the last one', async () => {
		const one = machine();
		await one.desk.start();
		one.put('a', 'một');
		await one.desk.settled();
		expect([one.desk.made, one.desk.due]).toEqual([null, 1]);
		const now = Date.now() + 1;
		one.desk.save(now);
		expect([one.desk.made, one.desk.due]).toEqual([now, 0]);
		expect(new BackupDesk(one.desk.keepers, one.slots).made).toBe(now);
		one.stop();
	});

	it('what waits to be saved is in it; one made while something could not be read does not count as one of all', async () => {
		const one = machine();
		one.stores.drafts.fault = new DOMException('full', 'QuotaExceededError');
		await one.desk.start();
		one.put('a', 'chưa lưu được');
		await one.desk.settled();
		expect(one.desk.save(Date.now())).toContain('chưa lưu được');
		expect([one.desk.read, one.desk.made]).toEqual([false, null]);
		one.stop();
	});

	it('a reminder counts things saved after the last backup', () => {
		const things = Array.from({ length: MUCH }, (_, k) => ({ id: `${k}`, revision: 1, updated: k }));
		expect([since(things, null), since(things, 3)]).toEqual([MUCH, MUCH - 4]);
	});
});
