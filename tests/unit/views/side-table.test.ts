import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import type { AreaCoverage } from '../../../src/lib/coverage/types';
import { differ, sidePairs, sidesCsv } from '../../../src/lib/views/coverage/side-table';
import { sideShare } from '../../../src/lib/views/coverage/side-words';
import { area, plan, request } from '../coverage/build';

const square = (west: number, east: number) => ({
	type: 'Polygon' as const,
	coordinates: [
		[
			[west, 21],
			[east, 21],
			[east, 21.01],
			[west, 21.01],
			[west, 21]
		]
	]
});
const land = area('a', square(106, 106.02), { level: 'commune' });
const half = plan('half', square(106, 106.01));
const measured = (plans: ReturnType<typeof plan>[], asOf: string): AreaCoverage =>
	computeCoverage(request([land], plans, { asOf }))[0] as AreaCoverage;
const none = measured([], '2020-01-01');
const some = measured([half], '2025-01-01');

describe('both sides of a comparison', () => {
	it('that nothing is known differs from a share, and from nothing it is told apart', () => {
		expect(differ({ before: none, after: some })).toBe(true);
		expect(differ({ before: some, after: { ...some } })).toBe(false);
		expect(differ({ before: none, after: { ...none } })).toBe(false);
		expect(sideShare(none, 'vi')).toBe('chưa biết đồ án nào');
		expect(sideShare(some, 'vi')).toMatch(/^tối thiểu (49,9|50,0)\u00a0%$/u);
	});

	it('an area that the other side has not is no pair', () => {
		expect(sidePairs([], [some])).toEqual([]);
		expect(sidePairs([none], [some])).toEqual([{ before: none, after: some }]);
	});

	it('the file leaves empty what is not known, and says why', () => {
		const facts = { base: 'unit', types: 'zoning', sides: ['then', 'now'] as const };
		const [head = '', row = ''] = sidesCsv([{ before: none, after: some }], facts, () => 'A').split('\r\n');
		const cell = (name: string) => row.split(',')[head.split(',').indexOf(name)];
		expect(cell('before_percent')).toBe('');
		expect(cell('before_covered_ha')).toBe('');
		expect(cell('before_why_unknown')).toBe('no-known-plan');
		expect(cell('before_as_of')).toBe('2020-01-01');
		expect(Number(cell('after_percent'))).toBeCloseTo(50, 1);
		expect(cell('after_qualifier')).toBe('at-least');
	});
});
