import { describe, expect, it } from 'vitest';
import { openedAt, openingQuery } from '../../../src/lib/workspace/opening';
import { DEFAULT_STATE, formatQuery, parseQuery } from '../../../src/lib/workspace/view-state';

describe('what an address opens on', () => {
	// The day until which the register was searched (tiles/sources/vintages.json).
	it.each(['', '?lang=en', '?view=check', '?lang=en&view=projects', '?utm_source=portal'])(
		'%s chooses nothing: the latest day, of the land the target speaks of',
		(query) => {
			expect(openedAt(query).state).toMatchObject({ asOf: '2026-11-25', base: 'urban' });
		}
	);

	it.each([
		'?sel=u:183',
		'?asof=2023-05-27',
		'?boundaries=2025',
		'?view=boundaries&limit=city-b',
		'?level=commune&lang=en',
		'?ASOF=2024-01-01'
	])('%s was sent of its own day: as it always meant', (query) => {
		expect(openedAt(query)).toEqual(parseQuery(query));
	});

	it.each([
		DEFAULT_STATE,
		{ ...DEFAULT_STATE, language: 'en' },
		{ ...DEFAULT_STATE, view: 'check', vintage: '2025' },
		{ ...DEFAULT_STATE, asOf: '2026-11-25', base: 'urban' }
	] as const)('law: a view is read back from its address, with its day (%#)', (view) => {
		const { state, refused } = openedAt(openingQuery(view));
		expect(refused).toEqual([]);
		const day = view.asOf ?? (view.vintage === '2025' ? '2026-11-25' : '2023-05-27');
		expect({ ...state, asOf: state.asOf ?? day }).toEqual({ ...view, asOf: day });
		if (formatQuery(view).includes('boundaries')) expect(openingQuery(view)).toBe(formatQuery(view));
	});
});
