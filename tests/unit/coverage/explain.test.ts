import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import { conflictSteps } from '../../../src/lib/coverage/conflicts';
import { explain } from '../../../src/lib/coverage/explain';
import { findingSteps } from '../../../src/lib/coverage/findings';
import { gapPieces } from '../../../src/lib/coverage/gap-pieces';
import type { AreaCoverage } from '../../../src/lib/coverage/types';
import { areaHa } from '../../../src/lib/geometry/area';
import { inRings } from '../../../src/lib/geometry/contains';
import { at, box, polygon } from '../../fixtures/geometry/shapes';
import { area, finish, plan, request } from './build';

const base = polygon(box(0, 0, 1000, 1000));
const whole = areaHa(base);

function measured(asked: ReturnType<typeof request>, pieces = true): AreaCoverage {
	return computeCoverage(asked, { pieces })[0] as AreaCoverage;
}

describe('gap pieces', () => {
	// A plan 200–500 from south to north leaves columns of 200 and 500 of 1,000.
	const result = measured(request([area('a', base)], [plan('p', polygon(box(200, 0, 500, 1000)))]));

	it('are listed largest first, with a point inside', () => {
		const pieces = gapPieces(result, 5);
		expect(pieces.map((piece) => Math.round((100 * piece.ha) / whole))).toEqual([50, 20]);
		const [east, west] = pieces;
		expect(inRings(...(east?.point ?? [0, 0]), polygon(box(500, 0, 1000, 1000)).coordinates)).toBe(true);
		expect(inRings(...(west?.point ?? [0, 0]), polygon(box(0, 0, 200, 1000)).coordinates)).toBe(true);
		expect(west?.bounds[0]).toBeCloseTo(at(0, 0)[0] ?? NaN, 9);
		expect(west?.bounds[2]).toBeCloseTo(at(200, 0)[0] ?? NaN, 9);
	});

	it('are as many as asked for, and none without pieces', () => {
		expect(gapPieces(result, 1)).toHaveLength(1);
		expect(gapPieces({ ...result, pieces: null }, 5)).toEqual([]);
	});

	it('leave slivers out: a strip of 0.02 ha along a border is no place to go to', () => {
		// 0.2 × 1,000 steps are about 0.21 m × 1,107 m = 0.02 ha.
		const narrow = measured(request([area('a', base)], [plan('p', polygon(box(0.2, 0, 600, 1000)))]));
		expect(gapPieces(narrow, 5).map((piece) => Math.round((100 * piece.ha) / whole))).toEqual([40]);
	});

	it('have their point in the land, not in a hole', () => {
		const ring = measured(request([area('a', base)], [plan('p', polygon(box(10, 10, 990, 990)))]));
		const [piece] = gapPieces(ring, 1);
		const rim = polygon(box(0, 0, 1000, 1000), [...box(10, 10, 990, 990)].reverse());
		expect(inRings(...(piece?.point ?? [0, 0]), rim.coordinates)).toBe(true);
	});
});

describe('conflicts', () => {
	// Both plans 1,000 steps (about 1.1 km) high; the common strip is as wide as said, in steps of about 1 m.
	const pair = (width: number, precision: 'generalised' | 'surveyed' | 'indicative') => {
		const asked = request(
			[area('a', base)],
			[
				plan('p', polygon(box(0, 0, 500, 1000)), { precision }),
				plan('q', polygon(box(500 - width, 0, 1000, 1000)), { precision: 'surveyed' })
			]
		);
		return finish(conflictSteps(measured(asked), asked.plans))[0];
	};

	it('are overlaps wider than the lines allow', () => {
		expect(pair(300, 'generalised')).toMatchObject({ a: 'p', b: 'q', allowedM: 40.1, verdict: 'conflict' });
		expect(pair(30, 'generalised')).toMatchObject({ verdict: 'lines' });
		expect(pair(30, 'surveyed')).toMatchObject({ verdict: 'conflict' });
	});

	it('cannot be told from indicative places', () => {
		expect(pair(300, 'indicative')).toMatchObject({ allowedM: null, verdict: 'unsure' });
	});

	it('give the mean width of a long strip: 30 steps of 1.034 m', () => {
		// One degree of longitude at 21.855° N is 103.36 km on WGS 84, so 1e-5° is 1.0336 m.
		expect(pair(30, 'surveyed')?.widthM).toBeGreaterThan(29);
		expect(pair(30, 'surveyed')?.widthM).toBeLessThan(31.1);
	});
});

describe('explanation', () => {
	it('holds the formula with its numbers and all that contributed', () => {
		const asked = request(
			[area('a', base, { level: 'district', completeTypes: [] })],
			[
				plan('p', polygon(box(0, 0, 300, 1000)), {
					precision: 'indicative',
					warnings: [{ code: 'area-bound', about: 'p' }]
				}),
				plan('q', polygon(box(200, 0, 600, 1000)))
			]
		);
		const result = measured(asked);
		const said = explain(result, asked);
		expect(said.formula?.percent).toBeCloseTo(60, 5);
		expect((100 * (said.formula?.coveredHa ?? NaN)) / (said.formula?.baseHa ?? NaN)).toBeCloseTo(60, 5);
		expect(said.contributions.map((c) => [c.plan, Math.round(c.percent)])).toEqual([
			['q', 40],
			['p', 30]
		]);
		expect(said.contributions[1]?.warnings).toEqual([{ code: 'area-bound', about: 'p' }]);
		expect(said.indicative?.percentOfCovered).toBeCloseTo(100 / 3, 4);
		expect(
			finish(findingSteps(result, asked.plans)).gaps.map((gap) => Math.round((100 * gap.ha) / whole))
		).toEqual([40]);
		expect(said).toMatchObject({ lowerBound: true, kernel: 'turf', precision: 'indicative' });
	});

	it('has no formula where there is no figure', () => {
		const asked = request([area('a', base, { level: 'commune' })], []);
		expect(explain(measured(asked), asked)).toMatchObject({
			formula: null,
			contributions: [],
			indicative: null,
			warnings: [{ code: 'no-known-plan' }]
		});
	});
});
