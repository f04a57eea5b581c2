import { expect, it } from 'vitest';
import { rowsOf } from '../../../src/lib/map/stretched';

it('rows of a picture that is even in degrees are taken where web mercator has them', () => {
	// The world: 66.51 N stands a quarter down the square of web mercator, and (85.05 - 66.51) / 170.1 of its degrees down.
	const world = rowsOf(0, 0, 400);
	expect(world[100]).toBeCloseTo(400 * ((85.0511 - 66.5133) / 170.1022), -0.5);
	// The equator stays in the middle.
	expect(Math.abs((world[200] ?? 0) - 200)).toBeLessThanOrEqual(1);
	// Deep in, rows are as good as even, and each is there.
	const tile = rowsOf(13, 3586, 512);
	for (const [row, from] of tile.entries()) expect(Math.abs(from - row)).toBeLessThanOrEqual(1);
	expect([tile[0], tile[511]]).toEqual([0, 511]);
});
