import { describe, expect, it } from 'vitest';
import { KillLedger, type Told } from '../../../scripts/bench/kill-ledger';

const told = (kept: Record<string, number>, more: Partial<Told> = {}): Told => ({
	kept,
	waits: 0,
	unread: 0,
	...more
});

function faultsOf(called: Told, found: Told): readonly string[] {
	const ledger = new KillLedger();
	ledger.hear('a', called);
	ledger.check(found);
	return ledger.faults;
}

describe('the ledger of what was called kept before a kill', () => {
	it.each<[string, Told, Told, string[]]>([
		['all is there', told({ 'draft a-1': 7 }), told({ 'draft a-1': 7 }), []],
		['a save not yet called kept is there too', told({ 'draft a-1': 7 }), told({ 'draft a-1': 8 }), []],
		['one is lost', told({ 'draft a-1': 7 }), told({}), ['start 1: draft a-1 is lost']],
		[
			'an older one is back',
			told({ 'edit a-1': 7 }),
			told({ 'edit a-1': 5 }),
			['start 1: edit a-1 is of 2 saves before']
		],
		['one is not whole', told({}), told({ 'draft a-1': -1 }), ['start 1: draft a-1 is not whole']],
		['records cannot be read', told({}), told({}, { unread: 2 }), ['start 1: 2 records unread']]
	])('%s', (_, called, found, faults) => {
		expect(faultsOf(called, found)).toEqual(faults);
	});

	it('a storage that the browser threw away is counted by itself', () => {
		const ledger = new KillLedger();
		ledger.check(told({}), true);
		expect(ledger.emptied).toBe(0);
		ledger.hear('a', told({ 'draft a-1': 1 }));
		ledger.check(told({}), true);
		expect([ledger.emptied, ledger.faults]).toEqual([1, []]);
	});

	it('what a window removed is no longer called kept; what it says of another window’s does not count', () => {
		const ledger = new KillLedger();
		ledger.hear('a', told({ 'draft a-1': 1, 'draft b-1': 9 }));
		ledger.hear('a', told({}, { waits: 1 }));
		ledger.check(told({}));
		expect([ledger.faults, ledger.amid, ledger.called]).toEqual([[], 1, 0]);
	});
});
