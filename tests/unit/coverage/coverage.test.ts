import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import type { AreaCoverage, CoverageRequest } from '../../../src/lib/coverage/types';
import { areaHa } from '../../../src/lib/geometry/area';
import { box, polygon } from '../../fixtures/geometry/shapes';
import { area, plan, request } from './build';

/** Columns of one meridian band: on the ellipsoid equal widths at one latitude have equal areas. */
const column = (west: number, east: number) => polygon(box(west, 0, east, 1000));
const base = column(0, 1000);

function only(asked: CoverageRequest, options = {}): AreaCoverage {
	const [result] = computeCoverage(asked, options);
	if (!result) throw new Error('no result');
	return result;
}

describe.each(['turf', 'clipper2', 'edges', 'auto'] as const)(
	'worked by hand in columns, kernel %s',
	(kernel) => {
		// By hand: columns 0–300 and 200–600 of a base 0–1000. Union 600 wide, both 100 wide, gap 400 wide.
		const result = only(
			request([area('a', base)], [plan('p', column(0, 300)), plan('q', column(200, 600))]),
			{
				kernel,
				pieces: true
			}
		);
		const whole = areaHa(base);

		it('covers 60 %, of which 10 % twice, and leaves 40 %', () => {
			expect(result.baseHa).toBeCloseTo(whole, 6);
			expect(result.percent).toBeCloseTo(60, 5);
			expect((result.coveredHa ?? NaN) / whole).toBeCloseTo(0.6, 7);
			expect((result.overlapHa ?? NaN) / whole).toBeCloseTo(0.1, 7);
			expect((result.gapHa ?? NaN) / whole).toBeCloseTo(0.4, 7);
		});

		it('gives each plan its land and names the pair', () => {
			expect(result.plans.map((share) => [share.plan, Math.round((share.ha / whole) * 1e6)])).toEqual([
				['q', 400_000],
				['p', 300_000]
			]);
			expect(result.overlaps).toHaveLength(1);
			expect(result.overlaps[0]).toMatchObject({ a: 'p', b: 'q', type: 'zoning' });
			expect((result.overlaps[0]?.ha ?? NaN) / whole).toBeCloseTo(0.1, 7);
		});

		it('gives the land itself: covered, twice covered, uncovered', () => {
			const share = (piece: 'covered' | 'overlap' | 'gap') => {
				const land = result.pieces?.[piece];
				return land ? areaHa(land) / whole : NaN;
			};
			expect(share('covered')).toBeCloseTo(0.6, 7);
			expect(share('overlap')).toBeCloseTo(0.1, 7);
			expect(share('gap')).toBeCloseTo(0.4, 7);
		});

		it('says what went into it', () => {
			expect(result.precision).toBe('generalised');
			expect(result.sources).toEqual(['lines', 'decision-p', 'decision-q']);
			expect(result.kernel).toBe(kernel === 'auto' ? 'turf' : kernel);
			expect(result.warnings).toEqual([]);
		});
	}
);

describe('what counts', () => {
	it('is not overlap when the types differ', () => {
		const result = only(
			request(
				[area('a', base)],
				[plan('p', column(0, 300)), plan('q', column(200, 600), { type: 'detailed' })]
			)
		);
		expect(result.overlapHa).toBe(0);
		expect(result.overlaps).toEqual([]);
		expect(result.percent).toBeCloseTo(60, 5);
		expect(result.byType['zoning']?.percent).toBeCloseTo(30, 5);
		expect(result.byType['detailed']?.percent).toBeCloseTo(40, 5);
	});

	it('is only the chosen types', () => {
		const plans = [plan('p', column(0, 300)), plan('q', column(200, 600), { type: 'general' })];
		expect(only(request([area('a', base)], plans)).percent).toBeCloseTo(30, 5);
		expect(only(request([area('a', base)], plans, { types: ['general'] })).percent).toBeCloseTo(40, 5);
	});

	it('counts land as indicative only where nothing better covers it', () => {
		const result = only(
			request(
				[area('a', base)],
				[plan('p', column(0, 300)), plan('q', column(200, 600), { precision: 'indicative' })]
			)
		);
		expect((result.indicativeHa ?? NaN) / areaHa(base)).toBeCloseTo(0.3, 7);
		expect(result.precision).toBe('indicative');
	});

	it('leaves out a plan that only touches', () => {
		const result = only(
			request([area('a', base)], [plan('p', column(1000, 1300)), plan('q', column(0, 100))])
		);
		expect(result.plans.map((share) => share.plan)).toEqual(['q']);
		expect(result.sources).not.toContain('decision-p');
	});

	it('does not count in a commune a place known only to its district, and says so', () => {
		const vague = plan('p', column(0, 300), { known: 'district' });
		const complete = { completeTypes: ['zoning', 'detailed'] };
		const commune = only(request([area('a', base, { level: 'commune', ...complete })], [vague]));
		expect(commune.percent).toBe(0);
		expect(commune.warnings).toEqual([{ code: 'place-known-to-district', about: 'p' }]);
		const district = only(request([area('a', base, { level: 'district', ...complete })], [vague]));
		expect(district.percent).toBeCloseTo(30, 5);
		expect(district.warnings).toEqual([]);
	});

	it('says where a part of a plan lies that nobody can draw, and that the figure is a lower bound there', () => {
		const complete = { completeTypes: ['zoning', 'detailed'] };
		const town = area('town', column(0, 500), { level: 'commune', atoms: ['x'], ...complete });
		const next = area('next', column(500, 1000), { level: 'commune', atoms: ['y'], ...complete });
		const both = area('both', base, { level: 'district', atoms: ['x', 'y'], ...complete });
		const drawn = plan('p', column(0, 500), { atoms: ['x'], partly: ['y'] });
		const [inTown, inNext, inBoth] = computeCoverage(request([town, next, both], [drawn]));
		const told = [{ code: 'part-not-drawn', about: 'p' }];
		expect(inTown).toMatchObject({ percent: 100, lowerBound: false, warnings: [] });
		// A plan is known here, only not its land: neither 0 % nor "no plan known".
		expect(inNext).toMatchObject({ percent: null, lowerBound: true, warnings: told });
		// By hand: 500 of 1,000 columns.
		expect(inBoth?.percent).toBeCloseTo(50, 5);
		expect(inBoth).toMatchObject({ lowerBound: true, warnings: told });
	});

	it('compares land of atoms by the atoms, whatever the lines', () => {
		const result = only(
			request(
				[area('a', base, { atoms: ['x', 'y'] })],
				[plan('inside', column(0, 300), { atoms: ['x'] }), plan('outside', column(0, 900), { atoms: ['z'] })]
			)
		);
		expect(result.percent).toBeCloseTo(30, 5);
		expect(result.plans.map((share) => share.plan)).toEqual(['inside']);
	});
});

describe('unknown is not zero', () => {
	const elsewhere = plan('p', column(5000, 6000));

	it('has no figure where no plan is known and the register is not complete', () => {
		const result = only(
			request([area('a', base, { level: 'commune', completeTypes: ['zoning'] })], [elsewhere])
		);
		expect(result).toMatchObject({
			percent: null,
			coveredHa: null,
			overlapHa: null,
			gapHa: null,
			indicativeHa: null,
			kernel: null,
			lowerBound: true,
			warnings: [{ code: 'no-known-plan' }]
		});
		expect(result.baseHa).toBeCloseTo(areaHa(base), 6);
	});

	it('is 0 % where the register is complete for the chosen types', () => {
		const complete = { level: 'commune', completeTypes: ['zoning', 'detailed'] } as const;
		expect(only(request([area('a', base, complete)], [elsewhere]))).toMatchObject({
			percent: 0,
			coveredHa: 0,
			lowerBound: false,
			warnings: []
		});
	});

	it('is 0 % where the given plans are the whole truth', () => {
		expect(only(request([area('a', base)], [elsewhere]))).toMatchObject({ percent: 0, lowerBound: false });
	});

	it('is a lower bound while one chosen type is not complete', () => {
		const result = only(
			request(
				[area('a', base, { level: 'district', completeTypes: ['zoning'] })],
				[plan('p', column(0, 300))]
			)
		);
		expect(result.lowerBound).toBe(true);
		expect(result.percent).toBeCloseTo(30, 5);
	});

	it.each([
		['is null', null],
		['has no polygons', { type: 'MultiPolygon', coordinates: [] }],
		[
			'is a line',
			polygon([
				[0, 0],
				[5, 5],
				[9, 9]
			])
		]
	] as const)('has no figure at all where the base %s', (_, geometry) => {
		const result = only(request([area('a', geometry as never)], [plan('p', column(0, 300))]));
		expect(result).toMatchObject({ baseHa: null, coveredHa: null, percent: null, gapHa: null });
		expect(result.warnings.map((w) => w.code)).toContain('no-base');
	});
});

describe('bad geometry', () => {
	it('is put right and said, of area and plan', () => {
		const bow = polygon([
			[0, 0],
			[1000, 1000],
			[1000, 0],
			[0, 1000]
		]);
		const result = only(request([area('a', bow)], [plan('p', bow)]));
		expect(result.percent).toBe(100);
		expect(result.warnings).toEqual([
			{ code: 'self-crossing', about: 'a' },
			{ code: 'self-crossing', about: 'p' }
		]);
	});

	it('that cannot be read takes out its own plan or area only', () => {
		const nowhere = polygon([
			[NaN, 0],
			[1, 0],
			[1, 1]
		]);
		const results = computeCoverage(
			request([area('bad', nowhere), area('a', base)], [plan('bad', nowhere), plan('p', column(0, 300))])
		);
		expect(results[0]).toMatchObject({ percent: null, baseHa: null });
		expect(results[0]?.warnings).toEqual([{ code: 'coordinate-invalid', about: 'bad' }, { code: 'no-base' }]);
		expect(results[1]?.percent).toBeCloseTo(30, 5);
	});
});

describe('the run', () => {
	const areas = ['a', 'b', 'c'].map((id, k) => area(id, column(k * 2000, k * 2000 + 1000)));
	const plans = [plan('p', column(0, 300)), plan('q', column(2000, 2500))];

	it('gives results as they come, in the order of the areas', () => {
		const seen: string[] = [];
		const results = computeCoverage(request(areas, plans), {
			onResult: (result, index) => seen.push(`${index} ${result.id}`)
		});
		expect(seen).toEqual(['0 a', '1 b', '2 c']);
		expect(results.map((r) => Math.round(r.percent ?? -1))).toEqual([30, 50, 0]);
	});

	it('stops when told to', () => {
		const stop = new AbortController();
		const results = computeCoverage(request(areas, plans), {
			onResult: () => stop.abort(),
			signal: stop.signal
		});
		expect(results.map((r) => r.id)).toEqual(['a']);
	});

	it('leaves what it was given as it was', () => {
		const asked = request(areas, plans);
		const before = JSON.stringify(asked);
		computeCoverage(asked, { pieces: true });
		expect(JSON.stringify(asked)).toBe(before);
	});
});
