import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../src/lib/coverage/coverage';
import type { AreaCoverage, CoveragePlan } from '../../../src/lib/coverage/types';
import { areaHa } from '../../../src/lib/geometry/area';
import { boundsOf } from '../../../src/lib/geometry/bounds';
import { checked } from '../../../src/lib/geometry/overlay/checked';
import { clipper2 } from '../../../src/lib/geometry/overlay/clipper2';
import { turf } from '../../../src/lib/geometry/overlay/turf';
import { repair } from '../../../src/lib/geometry/repair';
import { box, polygon, star } from '../../fixtures/geometry/shapes';
import { area, plan, request } from './build';

const RUNS = { numRuns: 40, seed: 122 };
const base = polygon(box(0, 0, 1000, 1000));

/** Plans on a coarse grid as often as off it, so that borders coincide; any ring, also crossing itself. */
const point = fc.tuple(
	fc.oneof(
		fc.integer({ min: -2, max: 12 }).map((n) => n * 100),
		fc.integer({ min: -200, max: 1200 })
	),
	fc.oneof(
		fc.integer({ min: -2, max: 12 }).map((n) => n * 100),
		fc.integer({ min: -200, max: 1200 })
	)
);
const anyRing = fc.array(point, { minLength: 3, maxLength: 8 }).map((points): Polygon => polygon(points));
const aBox = fc
	.tuple(point, point)
	.map(([[x1, y1], [x2, y2]]): Polygon =>
		polygon(box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2) + 50, Math.max(y1, y2) + 50))
	);
const plans = fc
	.array(fc.tuple(fc.oneof(anyRing, aBox), fc.constantFrom('zoning', 'detailed')), { maxLength: 6 })
	.map((given) => given.map(([geometry, type], k) => plan(`p${k}`, geometry, { type })));

function coverage(given: readonly CoveragePlan[], pieces = false): AreaCoverage {
	return computeCoverage(request([area('a', base)], given), { pieces })[0] as AreaCoverage;
}

/** 0.01 m² for each plan: what rounding may leave. */
const near = (n: number) => 1e-6 * (n + 1);

describe('laws of coverage', () => {
	it('lies in 0 to 100 and keeps its own laws, whatever the rings', () => {
		fc.assert(
			fc.property(plans, (given) => {
				const result = coverage(given);
				expect(result.percent).toBeGreaterThanOrEqual(0);
				expect(result.percent).toBeLessThanOrEqual(100);
				expect(result.warnings.map((w) => w.code)).not.toContain('law-broken');
			}),
			RUNS
		);
	});

	it('parts sum to the whole', () => {
		fc.assert(
			fc.property(plans, (given) => {
				const { pieces, baseHa, coveredHa, gapHa } = coverage(given, true);
				const ha = (land: typeof base | null | undefined) => (land ? areaHa(land) : 0);
				const sum = ha(pieces?.covered as never) + ha(pieces?.gap as never);
				expect(Math.abs(sum - (baseHa ?? NaN))).toBeLessThan(near(given.length));
				expect((coveredHa ?? NaN) + (gapHa ?? NaN)).toBeCloseTo(baseHa ?? NaN, 9);
			}),
			RUNS
		);
	});

	it('never falls when a plan is added', () => {
		fc.assert(
			fc.property(plans, anyRing, (given, more) => {
				const before = coverage(given).coveredHa ?? NaN;
				const after = coverage([...given, plan('more', more)]).coveredHa ?? NaN;
				expect(after).toBeGreaterThanOrEqual(before - near(given.length));
			}),
			RUNS
		);
	});

	it('does not depend on the order of the plans', () => {
		fc.assert(
			fc.property(plans, (given) => {
				const one = coverage(given);
				const other = coverage([...given].reverse());
				expect(Math.abs((one.coveredHa ?? NaN) - (other.coveredHa ?? NaN))).toBeLessThan(near(given.length));
				expect(Math.abs((one.overlapHa ?? NaN) - (other.overlapHa ?? NaN))).toBeLessThan(near(given.length));
			}),
			RUNS
		);
	});

	it('two plans of a type: covered is the sum less what they share', () => {
		fc.assert(
			fc.property(anyRing, anyRing, (a, b) => {
				const result = coverage([plan('a', a), plan('b', b)]);
				const sum = result.plans.reduce((total, share) => total + share.ha, 0);
				expect(Math.abs((result.coveredHa ?? NaN) - (sum - (result.overlapHa ?? NaN)))).toBeLessThan(near(2));
			}),
			RUNS
		);
	});
});

describe.each([
	['turf', turf],
	['checked turf', checked(turf)]
] as const)('laws of overlay: %s', (_, overlay) => {
	it('A ∩ B is at most the smaller, A ∪ B = B ∪ A, A − B = A less A ∩ B', () => {
		fc.assert(
			fc.property(aBox, fc.integer({ min: 5, max: 9 }), (one, rays) => {
				const a = repair(one).geometry;
				const b = repair(polygon(star(500, 500, 480, 250, rays))).geometry;
				const both = areaHa(overlay.intersection(a, b));
				expect(both).toBeLessThanOrEqual(Math.min(areaHa(a), areaHa(b)) + near(1));
				expect(areaHa(overlay.union([a, b]))).toBeCloseTo(areaHa(overlay.union([b, a])), 6);
				expect(areaHa(overlay.difference(a, b))).toBeCloseTo(areaHa(a) - both, 5);
			}),
			RUNS
		);
	});
});

describe('laws of overlay: clipper2', () => {
	it('agrees with Turf on every operation', () => {
		fc.assert(
			fc.property(aBox, aBox, fc.integer({ min: 3, max: 9 }), (one, two, rays) => {
				const lands = [one, two, polygon(star(500, 500, 480, 250, rays))].map((g) => repair(g).geometry);
				const paths = lands.map((land) => clipper2.read(land));
				const [a, b] = [lands[0], lands[1]] as [(typeof lands)[0], (typeof lands)[0]];
				const [p, q] = [paths[0], paths[1]] as [(typeof paths)[0], (typeof paths)[0]];
				expect(clipper2.areaHa(clipper2.union(paths))).toBeCloseTo(areaHa(turf.union(lands)), 5);
				expect(clipper2.areaHa(clipper2.twice(paths))).toBeCloseTo(areaHa(turf.twice(lands)), 5);
				expect(clipper2.areaHa(clipper2.intersection(p, q))).toBeCloseTo(areaHa(turf.intersection(a, b)), 5);
				expect(clipper2.areaHa(clipper2.difference(p, q))).toBeCloseTo(areaHa(turf.difference(a, b)), 5);
			}),
			RUNS
		);
	});

	it('keeps the land inside a window and comes back to the same lines', () => {
		fc.assert(
			fc.property(anyRing, aBox, (one, frame) => {
				const land = repair(one).geometry;
				const paths = clipper2.read(land);
				const cut = clipper2.window(paths, boundsOf(frame));
				const whole = clipper2.areaHa(clipper2.intersection(paths, clipper2.read(repair(frame).geometry)));
				expect(clipper2.areaHa(cut)).toBeCloseTo(whole, 5);
				const back = clipper2.write(paths);
				expect(back ? areaHa(back) : 0).toBeCloseTo(areaHa(land), 6);
			}),
			RUNS
		);
	});
});
