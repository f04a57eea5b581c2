import fc from 'fast-check';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { cornersOf, fromRings, ringsOf, slicesOf } from '../../../src/lib/coverage/crossing';
import type { CoveragePieces } from '../../../src/lib/coverage/types';

const position = fc.tuple(fc.integer(), fc.integer()).map((xy): Position => [...xy]);
const ring = fc.array(position, { minLength: 4, maxLength: 6 });
const rings = fc.array(ring, { minLength: 1, maxLength: 4 });
const land = fc.option(
	fc
		.array(rings, { minLength: 1, maxLength: 4 })
		.map((coordinates): MultiPolygon => ({ type: 'MultiPolygon', coordinates }))
);
const pieces = fc.record<CoveragePieces>({ covered: land, overlap: land, gap: land });

describe('what crosses in slices', () => {
	it('is all there, in its order, and no slice is larger than it may be', () => {
		const sizes = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 3_000 });
		fc.assert(
			fc.property(sizes, fc.integer({ min: 1, max: 60 }), (items, most) => {
				const slices = [...slicesOf(items, (size) => size, most)];
				expect(slices.flat()).toEqual(items);
				for (const slice of slices) {
					const sum = slice.reduce((a, b) => a + b, 0);
					expect(slice.length === 1 || sum <= most).toBe(true);
					expect(slice.length).toBeLessThanOrEqual(500);
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('pieces are what they were once their rings are put together again', () => {
		fc.assert(
			fc.property(pieces, (one) => {
				expect(fromRings(ringsOf(one))).toEqual(one);
			})
		);
	});

	it('corners are those of all rings, holes too', () => {
		const square: Position[] = Array.from({ length: 5 }, () => [0, 0]);
		expect(cornersOf({ type: 'Polygon', coordinates: [square, square] })).toBe(10);
		expect(cornersOf({ type: 'MultiPolygon', coordinates: [[square, square], [square]] })).toBe(15);
	});
});
