import { describe, expect, it, vi } from 'vitest';
import { Keeper } from '../../../src/lib/workspace/keeper.svelte';
import { ReportDesk } from '../../../src/lib/workspace/report-desk';
import { recordsOfText, REPORTS, type KeptReport } from '../../../src/lib/workspace/reports-store';
import { sortOut } from '../../../src/lib/workspace/shelf';
import { memoryStore } from './memory-store';

const report = { target: 'T16', date: '2025-12-10', value: 12.5, source: 'BC 700/BC-SXD' };
const other = { ...report, value: 14, source: 'BC 701/BC-SXD' };

function desk(store = memoryStore<KeptReport>(), earlier: string | null = null) {
	return new ReportDesk(new Keeper(store, 'reports'), () => earlier);
}

describe('reported values of the target board', () => {
	it('entered in two windows are all kept, and each window sees the other’s', async () => {
		const store = memoryStore<KeptReport>();
		const one = desk(store);
		const two = desk(store);
		await Promise.all([one.keeper.start(), two.keeper.start()]);
		one.add([report]);
		two.add([other]);
		await Promise.all([one.keeper.settled(), two.keeper.settled()]);
		for (const { reports } of [one, two])
			await vi.waitFor(() => expect(reports.map(({ value }) => value).sort()).toEqual([12.5, 14]));
		one.remove(report);
		await vi.waitFor(() => expect(two.reports).toEqual([other]));
		one.keeper.stop();
		two.keeper.stop();
	});

	it('the same value entered twice counts once and goes as one', async () => {
		const store = memoryStore<KeptReport>();
		const one = desk(store);
		await one.keeper.start();
		one.add([report, report]);
		one.add([{ ...report }]);
		await one.keeper.settled();
		expect((await store.all()).things).toHaveLength(1);
		one.remove({ ...report });
		expect(one.reports).toEqual([]);
		one.keeper.stop();
	});

	it('a value that cannot be kept is shown and called unsaved', async () => {
		const store = memoryStore<KeptReport>();
		store.fault = new DOMException('no room', 'QuotaExceededError');
		const one = desk(store);
		await one.keeper.start();
		one.add([report]);
		await one.keeper.settled();
		expect([one.reports, one.keeper.state]).toEqual([[report], { is: 'not-kept', why: 'keep-full' }]);
		one.keeper.stop();
	});

	it('what earlier versions kept as one text is shown where there is no database', async () => {
		const store = memoryStore<KeptReport>();
		store.fault = new DOMException('denied', 'SecurityError');
		const one = desk(store, JSON.stringify([report, { ...report, date: 'hôm qua' }]));
		await one.keeper.start();
		expect(one.reports).toEqual([report]);
		expect(one.keeper.unsaved.size).toBe(0);
		one.keeper.stop();
	});

	it.each([
		[null, 0, 0],
		['[]', 0, 0],
		[JSON.stringify([report, other]), 2, 0],
		[JSON.stringify([report, { ...report, value: '14' }, null]), 1, 2],
		['{"broken', 0, 1]
	])('the old text %s gives %i values and %i that stay as they are', (text, read, unread) => {
		const sorted = sortOut(REPORTS, recordsOfText(text));
		expect([sorted.things.length, sorted.unread.length]).toEqual([read, unread]);
	});
});
