import { describe, expect, it } from 'vitest';
import { tallestThatFits } from '../../../src/lib/map/columns';

describe('columns of the tilted map', () => {
	// 100 m a pixel at 50°: a metre of column is sin 50° = 0.766 of a metre on the screen.
	it('are lower where the tallest would leave the screen, and keep their proportions', () => {
		const tallest = tallestThatFits([{ y: 172, ha: 500 }], 100, 50);
		const pixels = (tallest * Math.sin((50 * Math.PI) / 180)) / 100;
		expect(pixels).toBeLessThanOrEqual(100);
		expect(pixels).toBeGreaterThan(70);
		// Half the value at half the room: the same scale.
		expect(
			tallestThatFits(
				[
					{ y: 122, ha: 250 },
					{ y: 600, ha: 500 }
				],
				100,
				50
			)
		).toBeCloseTo(tallest, 6);
	});

	it('stand at their full height where there is room, or nothing on the screen', () => {
		expect(tallestThatFits([{ y: 900, ha: 500 }], 200, 50)).toBe(22_000);
		expect(tallestThatFits([], 100, 50)).toBe(22_000);
	});
});
