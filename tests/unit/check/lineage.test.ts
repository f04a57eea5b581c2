import { describe, expect, it } from 'vitest';
import { checkLineage } from '../../../scripts/check/lineage';
import { broken, codes, first } from './broken';

describe('the lineage', () => {
	it('may not lose an atom', () => {
		const data = broken((d) => first(d.lineage).pairs.splice(0, 1));
		expect(codes(checkLineage(data))).toEqual(['lineage-loses-atom']);
	});

	it('may not invent land', () => {
		const data = broken((d) => first(d.lineage).pairs.push(['05971', '06001', 'part', 'kept']));
		expect(checkLineage(data)).toEqual([
			{
				code: 'lineage-invents-land',
				what: '05971 → 06001: no atom went this way',
				where: 'lineage of 2020-01-01'
			}
		]);
	});

	it('may not call a part whole', () => {
		const data = broken((d) => {
			const pair = d.lineage.flatMap((s) => s.pairs).find((p) => p[2] === 'part');
			if (pair) pair[2] = 'whole';
		});
		expect(codes(checkLineage(data))).toEqual(['lineage-share-wrong']);
	});

	it('tells each change once, and none is left out', () => {
		const twice = broken((d) => first(d.lineage).pairs.push([...first(first(d.lineage).pairs)]));
		expect(codes(checkLineage(twice))).toEqual(['lineage-pair-repeated']);
		const shorter = broken((d) => d.lineage.pop());
		expect(checkLineage(shorter)).toContainEqual({
			code: 'lineage-step-missing',
			what: '2024 → 2025',
			where: 'lineage'
		});
	});
});
