import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LandStore } from '../../../src/lib/coverage/land-store';
import { PlanSet } from '../../../src/lib/coverage/plan-set';
import { boundsOf, boundsTouch, type Bounds } from '../../../src/lib/geometry/bounds';
import { box, polygon } from '../../fixtures/geometry/shapes';
import { plan } from './build';

const square = (x: number, y: number) => polygon(box(x * 100, y * 100, x * 100 + 150, y * 100 + 150));
const place = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }));
const step = fc.record({ id: fc.integer({ min: 0, max: 30 }), at: fc.option(place) });

describe('a set of plans', () => {
	it('after any puts and removals finds what looking through all of them finds', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 160 }), place, (steps, [x, y]) => {
				const first = Array.from({ length: 20 }, (_, k) => plan(`p${k}`, square(k % 10, k / 2)));
				const set = new PlanSet(new LandStore(), ['zoning'], first);
				const kept = new Map(first.map((one) => [one.id, one]));
				for (const { id, at } of steps) {
					const name = `p${id}`;
					kept.delete(name);
					if (at) {
						const put = plan(name, square(...at));
						set.put(put);
						kept.set(name, put);
					} else {
						set.remove(name);
					}
				}
				const window: Bounds = boundsOf(square(x, y));
				const touching = [...kept.values()].filter((one) => boundsTouch(boundsOf(one.geometry), window));
				expect(set.near(window).map((ready) => ready.plan)).toEqual(touching);
				expect([...set.byId.keys()].sort()).toEqual([...kept.keys()].sort());
				expect(set.vertices).toBe(5 * kept.size);
			}),
			{ numRuns: 120, seed: 122 }
		);
	});

	it('takes a geometry that is given twice for two lands, also after one of them is gone', () => {
		const land = square(0, 0);
		const set = new PlanSet(new LandStore(), ['zoning'], [plan('a', land), plan('b', land)]);
		const [a, b] = set.near(boundsOf(land)).map((ready) => ready.land);
		expect(a).not.toBe(b);
		set.remove('a');
		set.put(plan('a', land));
		const lands = set.near(boundsOf(land)).map((ready) => ready.land);
		expect(new Set(lands).size).toBe(2);
	});

	it('names what cannot be read until it is put right', () => {
		const flat = polygon([
			[0, 0],
			[100, 0],
			[200, 0]
		]);
		const set = new PlanSet(new LandStore(), ['zoning'], [plan('flat', flat)]);
		expect(set.unusable.map(({ about }) => about)).toContain('flat');
		expect(set.byId.size).toBe(0);
		set.put(plan('flat', square(1, 1)));
		expect(set.unusable).toEqual([]);
		expect(set.byId.size).toBe(1);
	});
});
