import { FillRule, type Paths64 } from 'clipper2-ts/dist/Core.js';
import fc from 'fast-check';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { nested, subtractApart } from '../../../src/lib/geometry/overlay/apart';
import { subtractPaths, unionPaths, unionTree } from '../../../src/lib/geometry/overlay/boolean';
import { clipper2 } from '../../../src/lib/geometry/overlay/clipper2';
import { pathsAreaHa } from '../../../src/lib/geometry/overlay/grid';
import { randomFrom } from '../../../scripts/bench/random';

/** Land of exactly one of two, ha: by Clipper2 on all paths at once. */
const differing = (a: Paths64, b: Paths64) =>
	pathsAreaHa(subtractPaths(a, b, FillRule.NonZero)) + pathsAreaHa(subtractPaths(b, a, FillRule.NonZero));

/** Rings, some in, over and beside others, some with a hole and an island in it. */
function scattered(seed: number, count: number, wide: number): MultiPolygon {
	const random = randomFrom(seed);
	const ring = (x: number, y: number, radius: number, turn: 1 | -1): Position[] => {
		const corners = 4 + Math.floor(random() * 9);
		const open = Array.from({ length: corners }, (_, n): Position => {
			const angle = (turn * 2 * Math.PI * n) / corners;
			return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
		});
		return [...open, open[0] as Position];
	};
	const coordinates = Array.from({ length: count }, () => {
		const [x, y, radius] = [106 + random() * wide, 21 + random() * wide, 0.001 + random() * 0.004];
		const holed = random() < 0.3;
		return holed ? [ring(x, y, radius, 1), ring(x, y, radius * 0.6, -1)] : [ring(x, y, radius, 1)];
	});
	return { type: 'MultiPolygon', coordinates };
}

const given = fc.record({
	seed: fc.integer({ min: 1, max: 1e6 }),
	count: fc.integer({ min: 70, max: 160 }),
	// From all in a heap to nearly all alone.
	wide: fc.constantFrom(0.02, 0.1, 0.4)
});

describe('many paths, worked on apart from each other', () => {
	it('unite, differ and lie twice as all at once do', () => {
		fc.assert(
			fc.property(given, given, (one, other) => {
				const a = clipper2.read(scattered(one.seed, one.count, one.wide));
				const b = clipper2.read(scattered(other.seed, other.count, other.wide));
				const whole = unionPaths(a, FillRule.NonZero);
				const size = pathsAreaHa(whole);
				expect(differing(clipper2.union([a]), whole)).toBeLessThan(1e-9 * size);
				const clean = clipper2.union([b]);
				expect(
					differing(subtractApart(whole, clean), subtractPaths(whole, b, FillRule.NonZero))
				).toBeLessThan(1e-9 * size);
				// Of two unions with nothing twice in them, what lies twice is what they have in common.
				const both = clipper2.twice([whole, clean]);
				expect(differing(both, clipper2.intersection(whole, clean))).toBeLessThan(1e-9 * size);
			}),
			{ numRuns: 40, seed: 122 }
		);
	});

	it('are written as shells with their own holes', () => {
		fc.assert(
			fc.property(given, ({ seed, count, wide }) => {
				const square: Position[] = [
					[105.9, 20.9],
					[106.5, 20.9],
					[106.5, 21.5],
					[105.9, 21.5],
					[105.9, 20.9]
				];
				const ground = clipper2.read({ type: 'MultiPolygon', coordinates: [[square]] });
				const land = clipper2.difference(
					ground,
					clipper2.union([clipper2.read(scattered(seed, count, wide))])
				);
				const polygons = nested(land) ?? [];
				const tree = unionTree(land, FillRule.NonZero);
				let [shells, holes] = [0, 0];
				const walk = (node: typeof tree | ReturnType<typeof tree.child>, hole: boolean): void => {
					for (let k = 0; k < node.count; k += 1) {
						if (hole) holes += 1;
						else shells += 1;
						walk(node.child(k), !hole);
					}
				};
				walk(tree, false);
				expect([polygons.length, polygons.flat().length - polygons.length]).toEqual([shells, holes]);
				// Each polygon is land by itself, and together they are the land.
				const sizes = polygons.map((rings) => pathsAreaHa(unionPaths(rings, FillRule.NonZero)));
				expect(sizes.reduce((sum, size) => sum + size, 0)).toBeCloseTo(pathsAreaHa(land), 3);
			}),
			{ numRuns: 40, seed: 122 }
		);
	});

	it('a hole without a shell is told', () => {
		const hole = clipper2.read(scattered(3, 1, 0.1)).map((path) => [...path].reverse());
		expect(nested(hole.slice(0, 1))).toBeNull();
		expect(nested([])).toEqual([]);
	});
});
