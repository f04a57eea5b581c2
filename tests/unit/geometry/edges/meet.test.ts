import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaHa, toHa } from '../../../../src/lib/geometry/area';
import { toGridLand, type GridLand } from '../../../../src/lib/geometry/edges/grid-land';
import { CROSSING, meet } from '../../../../src/lib/geometry/edges/meet';
import { box, polygon, star } from '../../../fixtures/geometry/shapes';

const grid = ({ coordinates }: Polygon, serial: number): GridLand =>
	toGridLand({ type: 'MultiPolygon', coordinates: [coordinates] }, serial, 0);

const count = (a: Polygon, b: Polygon) => meet(grid(a, 0), grid(b, 1)).crossings.length / CROSSING;

describe('land on the grid', () => {
	it('keeps rings apart, drops repeated points, and sums to the area of the land', () => {
		const holed = polygon(box(0, 0, 100, 100), [...box(20, 20, 40, 40)].reverse());
		const [shell = []] = holed.coordinates;
		const doubled: Polygon = { ...holed, coordinates: [[shell[0]!, ...shell], holed.coordinates[1]!] };
		const land = grid(doubled, 0);
		expect(land.rings).toEqual([0, 5, 10]);
		const sum = (land.sums[4] ?? NaN) + (land.sums[9] ?? NaN) - (land.sums[5] ?? NaN);
		expect(toHa(sum)).toBeCloseTo(areaHa(holed), 6);
	});
});

describe('lines of two lands', () => {
	it('of crossed bars cross four times, in and out in turn', () => {
		const { crossings, firstIn, secondIn } = meet(
			grid(polygon(box(0, 40, 100, 60)), 0),
			grid(polygon(box(40, 0, 60, 100)), 1)
		);
		expect(crossings.length).toBe(4 * CROSSING);
		const enters = [...crossings.keys()].filter((k) => k % CROSSING === 6).map((k) => crossings[k]);
		expect(enters.sort()).toEqual([-1, -1, 1, 1]);
		expect([firstIn, secondIn]).toEqual([[0], [0]]);
	});

	it('do not cross where one lies in the other: its first point says so', () => {
		const found = meet(grid(polygon(box(0, 0, 100, 100)), 0), grid(polygon(box(10, 10, 20, 20)), 1));
		expect(found).toMatchObject({ crossings: [], firstIn: [0], secondIn: [1] });
	});

	it('of a copy: moved north-east by nothing, it meets the original twice', () => {
		const one = polygon(box(0, 0, 100, 100));
		expect(count(one, one)).toBe(2);
	});

	it('of a neighbour with the same border: moved away by nothing or into it, never in doubt', () => {
		expect(count(polygon(box(0, 0, 100, 100)), polygon(box(100, 0, 200, 100))) % 2).toBe(0);
	});

	it('cross as often inward as outward, however they touch on a coarse lattice', () => {
		const place = fc.integer({ min: 0, max: 6 });
		const shape = fc.record({
			x: place,
			y: place,
			outer: fc.integer({ min: 1, max: 4 }),
			rays: fc.integer({ min: 2, max: 5 })
		});
		const made = ({ x, y, outer, rays }: { x: number; y: number; outer: number; rays: number }) =>
			polygon(star(x, y, outer, outer / 2, rays).map(([px, py]) => [Math.round(px * 2), Math.round(py * 2)]));
		fc.assert(
			fc.property(shape, shape, (p, q) => {
				const { crossings } = meet(grid(made(p), 0), grid(made(q), 1));
				let sum = 0;
				for (let k = 6; k < crossings.length; k += CROSSING) sum += crossings[k] ?? NaN;
				expect(sum).toBe(0);
			}),
			{ numRuns: 300 }
		);
	});
});
