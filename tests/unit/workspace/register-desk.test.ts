import { flushSync } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeRegisterFile } from '../../../src/lib/register/workspace-file';
import { EDITS, type KeptEdit } from '../../../src/lib/workspace/edits-store';
import { Keeper } from '../../../src/lib/workspace/keeper.svelte';
import { databaseStore } from '../../../src/lib/workspace/kept-store';
import { RegisterDesk } from '../../../src/lib/workspace/register-desk.svelte';
import { sortOut } from '../../../src/lib/workspace/shelf';
import { said, zoning } from '../register/own-plan';
import { FakeDatabases } from './fake-database';
import { memoryStore } from './memory-store';
import { runsOf } from './runs.svelte';

const slots = () => {
	const texts: Record<string, string | null> = {};
	return {
		read: (name: string) => texts[name] ?? null,
		write: (name: string, text: string | null) => ((texts[name] = text), true)
	};
};
const OFFICIAL = [zoning('A', ['06001']), zoning('B', ['06004'])];

function desk(store = memoryStore<KeptEdit>(), names = slots()) {
	const made = new RegisterDesk(new Keeper(store, 'edits'), names, OFFICIAL);
	made.setBy('Nguyễn Thị Lan');
	return made;
}

let end: (() => void) | undefined;
afterEach(() => end?.());

describe('the desk of the reader’s register', () => {
	it('keeps who said what and why, and takes it back and brings it again as entries of their own', async () => {
		const one = desk();
		await one.keeper.start();
		const plan = zoning(one.newId(), ['06574']);
		expect(one.say(plan.id, plan, 'Theo hồ sơ giấy')).toBe(true);
		expect(one.say(plan.id, plan, '')).toBe(false);
		expect(one.log).toMatchObject([{ by: 'Nguyễn Thị Lan', why: 'Theo hồ sơ giấy', plan: plan.id }]);
		one.undo();
		expect(one.planOf(plan.id)).toBeNull();
		expect(one.undoable).toBeNull();
		one.redo();
		expect(one.planOf(plan.id)).toEqual(plan);
		expect(one.log.map(({ kind }) => kind)).toEqual(['change', 'undo', 'undo']);
		await one.keeper.settled();
		one.keeper.stop();
	});

	it('what two windows say at once is all kept, and each hears of the other’s', async () => {
		const store = memoryStore<KeptEdit>();
		const [one, two] = [desk(store), desk(store)];
		await Promise.all([one.keeper.start(), two.keeper.start()]);
		one.say('A', { ...OFFICIAL[0]!, due: 2025 }, '');
		two.say('A', { ...OFFICIAL[0]!, note: { vi: 'Ghi chú', en: 'Note' } }, '');
		for (const { keeper } of [one, two]) await keeper.settled();
		for (const { planOf } of [one, two].map((d) => ({ planOf: (id: string) => d.planOf(id) })))
			await vi.waitFor(() => expect(planOf('A')).toMatchObject({ due: 2025, note: { vi: 'Ghi chú' } }));
		// A window opened later can still take it back.
		const three = desk(store);
		await three.keeper.start();
		three.undo();
		three.undo();
		expect(three.register.own.size).toBe(0);
		for (const { keeper } of [one, two, three]) keeper.stop();
	});

	it('goes on while nothing can be kept, and says so', async () => {
		const store = memoryStore<KeptEdit>();
		const one = desk(store);
		store.fault = new DOMException('no room', 'QuotaExceededError');
		await one.keeper.start();
		one.say('A', { ...OFFICIAL[0]!, due: 2025 }, '');
		await one.keeper.settled();
		expect(one.keeper.state).toEqual({ is: 'not-kept', why: 'keep-full' });
		expect(one.planOf('A')?.due).toBe(2025);
		one.keeper.stop();
	});

	it('joins the log of another machine once, and tells of entries that were changed by hand', async () => {
		const one = desk();
		await one.keeper.start();
		const log = [
			said('e', 0, null, zoning('own-1', ['06574'])),
			said('f', 1, OFFICIAL[1]!, { ...OFFICIAL[1]!, due: 2030 })
		];
		expect(one.join(log)).toEqual({ added: 2, differing: 0 });
		expect(one.join(log)).toEqual({ added: 0, differing: 0 });
		expect(one.join([{ ...log[0]!, by: 'Ai đó' }])).toEqual({ added: 0, differing: 1 });
		expect(writeRegisterFile(one.log)).toBe(writeRegisterFile(log));
		one.keeper.stop();
	});

	it('what is taken back without a name comes back when the page is opened again', async () => {
		const databases = new FakeDatabases();
		const open = () =>
			new RegisterDesk(new Keeper(databaseStore(EDITS, databases.asFactory), 'edits'), slots(), OFFICIAL);
		const one = open();
		await one.keeper.start();
		one.join([said('e', 0, OFFICIAL[0]!, { ...OFFICIAL[0]!, due: 2030 })]);
		one.undo();
		await one.keeper.settled();
		one.keeper.stop();
		const later = open();
		await later.keeper.start();
		expect([later.keeper.unread, later.planOf('A')?.due]).toEqual([[], OFFICIAL[0]?.due]);
		expect(later.log.map(({ kind, by }) => [kind, by])).toEqual([
			['change', 'Nguyễn Thị Lan'],
			['undo', '']
		]);
		later.keeper.stop();
	});

	it('is computed once an entry, not again when that is saved', async () => {
		const one = desk();
		await one.keeper.start();
		const runs = runsOf({ register: () => one.register });
		end = runs.end;
		one.say('A', { ...OFFICIAL[0]!, due: 2025 }, '');
		await one.keeper.settled();
		flushSync();
		expect(runs.again.register).toBe(1);
		one.keeper.stop();
	});

	it('remembers the name', () => {
		const names = slots();
		desk(memoryStore(), names);
		expect(new RegisterDesk(new Keeper(memoryStore<KeptEdit>(), 'edits'), names, []).by).toBe(
			'Nguyễn Thị Lan'
		);
	});
});

describe('entries in the browser’s database', () => {
	it('come back as they were; one that is damaged or of a later version stays as it is', () => {
		const edit = said('e', 0, null, zoning('own-1', ['06574']));
		const kept = { id: 'e', revision: 1, updated: 5, edit };
		const broken = { ...kept, id: 'x' };
		const newer = { ...kept, id: 'y', form: 2 };
		const { things, unread } = sortOut(EDITS, [EDITS.write(kept), broken, newer]);
		expect(things).toEqual([kept]);
		expect(unread.map(({ why }) => why)).toEqual(['damaged', 'newer']);
	});
});
