import { describe, expect, it } from 'vitest';
import { statedMatch } from '../../../src/lib/coverage/stated-match';
import type { DatedPlan } from '../../../src/lib/coverage/types';

/** A square of 0.01° at 21.85° N: 0.01° is 1,107.4 m north and 1,033.7 m east (GeographicLib): 114.47 ha, 4.28 km round. */
const plan = (more: Partial<DatedPlan>): DatedPlan => ({
	id: 'a',
	name: 'A',
	type: 'zoning',
	geometry: {
		type: 'MultiPolygon',
		coordinates: [
			[
				[
					[106.7, 21.85],
					[106.71, 21.85],
					[106.71, 21.86],
					[106.7, 21.86],
					[106.7, 21.85]
				]
			]
		]
	},
	precision: 'surveyed',
	known: null,
	sources: [],
	warnings: [],
	countsFrom: '2024-01-01',
	...more
});

describe('drawn land held against the area a file states', () => {
	it('says nothing where nothing is stated', () => {
		expect(statedMatch(plan({}))).toMatchObject({ statedHa: null, lessHa: null, differs: false });
	});

	it('lets pass what the accuracy of the lines explains: 4.28 km read to 5 m are 2.14 ha', () => {
		const match = statedMatch(plan({ statedHa: 112.55, precision: 'official-map' }));
		expect(match.allowedHa).toBeCloseTo(2.14, 2);
		expect(match.differs).toBe(false);
		expect(statedMatch(plan({ statedHa: 112.15, precision: 'official-map' })).differs).toBe(true);
	});

	it('lets pass what lies between the plane of a grid and the ellipsoid: a thousandth', () => {
		expect(statedMatch(plan({ statedHa: 114.38 })).differs).toBe(false);
		expect(statedMatch(plan({ statedHa: 114.28 })).differs).toBe(true);
	});

	it('lets pass what rounding of the stated number explains: 114 may be 113.5 to 114.5', () => {
		expect(statedMatch(plan({ statedHa: 114 })).differs).toBe(false);
	});

	it('tells what is more, in ha and percent', () => {
		const match = statedMatch(plan({ statedHa: 100.5 }));
		expect(match.differs).toBe(true);
		expect(match.lessHa).toBeCloseTo(13.97, 1);
		expect(match.lessPercent).toBeCloseTo(13.9, 1);
	});

	it('says nothing against an indicative place, which has no lines', () => {
		expect(statedMatch(plan({ statedHa: 50, precision: 'indicative' })).differs).toBe(false);
	});

	it('adds what joined ends leave open', () => {
		const joined = { toleranceM: 5, gaps: 1, widestM: 5, doubtM2: 150_000 };
		expect(statedMatch(plan({ statedHa: 100.5, joined })).differs).toBe(false);
	});
});
