import { expect, it } from 'vitest';
import { arcsThrough } from '../../../src/lib/interchange/layers/arcs';

/** Furthest and nearest of some places from a centre. */
const radii = (places: number[][], [cx, cy]: [number, number]) => {
	const all = places.map(([x = NaN, y = NaN]) => Math.hypot(x - cx, y - cy));
	return [Math.min(...all), Math.max(...all)] as const;
};

it('draws a quarter to the left and to the right through its middle, with its ends as they are', () => {
	const s = Math.SQRT1_2;
	for (const [places, side] of [
		[
			[
				[1, 0],
				[s, s],
				[0, 1]
			],
			1
		],
		[
			[
				[0, 1],
				[s, s],
				[1, 0]
			],
			-1
		]
	] as const) {
		const drawn = arcsThrough(places.map((place) => [...place]));
		expect([drawn[0], drawn.at(-1)]).toEqual([places[0], places[2]]);
		const [least, most] = radii(drawn, [0, 0]);
		expect([least, most]).toEqual([expect.closeTo(1, 9), expect.closeTo(1, 9)]);
		const [ax = 0, ay = 0] = drawn[0]!;
		const [bx = 0, by = 0] = drawn[1]!;
		expect(Math.sign(ax * by - ay * bx)).toBe(side);
	}
});

it('draws a whole circle, goes on from one arc to the next, and leaves what is straight', () => {
	const circle = arcsThrough([
		[500_000, 2_400_000],
		[500_000, 2_400_200],
		[500_000, 2_400_000]
	]);
	const [least, most] = radii(circle, [500_000, 2_400_100]);
	expect([least, most]).toEqual([expect.closeTo(100, 6), expect.closeTo(100, 6)]);
	expect(circle[0]).toEqual(circle.at(-1));
	const wave = arcsThrough([
		[0, 0],
		[1, 1],
		[2, 0],
		[3, -1],
		[4, 0]
	]);
	expect(wave).toContainEqual([2, 0]);
	expect(Math.min(...wave.map(([, y = 0]) => y))).toBeCloseTo(-1, 3);
	expect(
		arcsThrough([
			[0, 0],
			[1, 1],
			[3, 3]
		])
	).toEqual([
		[0, 0],
		[1, 1],
		[3, 3]
	]);
});
