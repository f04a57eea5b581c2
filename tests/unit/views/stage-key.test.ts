import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../src/lib/views/present/key-of';
import { modelOf } from '../map/model';

const kinds = (state: Parameters<typeof modelOf>[0]) => keyOf(modelOf(state)).map((entry) => entry.kind);

describe('the key of the stage', () => {
	it('coverage: each class on the map with how many units have it, eleven districts in all', () => {
		const entries = keyOf(modelOf({ vintage: '2020' }));
		const counts = entries.flatMap((entry) => (entry.kind === 'class' ? [entry.count] : []));
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(11);
		expect(counts).not.toContain(0);
		// Some plans are known only by a circle round their place.
		expect(entries.map((entry) => entry.kind)).toContain('indicative');
	});

	it('pieces are named only while an area is chosen', () => {
		expect(kinds({})).not.toContain('piece');
		expect(kinds({ selected: { kind: 'u', id: '183' } })).toContain('piece');
	});

	it('limits that are drawn, and lines where the communes are the matter', () => {
		const limits = (state: Parameters<typeof modelOf>[0]) =>
			keyOf(modelOf(state)).flatMap((entry) => (entry.kind === 'limit' ? [entry.id] : []));
		expect(limits({ view: 'boundaries', limit: 'city-a' }).sort()).toEqual(['city-a', 'city-b', 'present']);
		expect(limits({ view: 'boundaries', limit: 'thi-xa-huu-lung' })).toEqual(['thi-xa-huu-lung']);
		expect(limits({ view: 'boundaries', limit: 'city-a', hidden: ['proposals'] })).toEqual([]);
		expect(kinds({ view: 'boundaries', limit: 'none', vintage: '2024' })).toEqual(['new', 'line', 'line']);
		// All 65 are new: to colour them all would say nothing. Districts ended with them.
		expect(kinds({ view: 'boundaries', limit: 'none', vintage: '2025' })).toEqual(['line']);
	});

	it('the place in question, as a point or as land', () => {
		expect(keyOf(modelOf({ view: 'check', at: [106.7, 21.8] }))[0]).toEqual({
			kind: 'checked',
			shape: 'point'
		});
		expect(kinds({ view: 'check' })).not.toContain('checked');
	});

	it('only symbols and kinds that are on the map', () => {
		const symbols = (year: 2023 | 2030) =>
			keyOf(modelOf({ view: 'centres', year })).flatMap((entry) =>
				entry.kind === 'centre' ? [entry.symbol] : []
			);
		// Plan 122: the first towns of class IV come after 2023.
		expect(symbols(2023)).not.toContain('centre-IV');
		expect(symbols(2030)).toContain('centre-IV');
		const one = keyOf(modelOf({ view: 'projects', kinds: ['tourism'] }));
		expect(one.filter((entry) => entry.kind === 'project')).toEqual([{ kind: 'project', name: 'tourism' }]);
	});
});
