import { describe, expect, it } from 'vitest';
import {
	fittingScale,
	frameTicks,
	metresPerPixel,
	scaleBar,
	ticks,
	zoomForScale
} from '../../../src/lib/views/print/scale';

describe('true scale on paper', () => {
	it('a pixel of the whole world at the equator', () => {
		// Equator of WGS 84: 40 075 016.686 m over 512 px; north–south is shorter by (1 − e²), mean by its root.
		expect(metresPerPixel(0, 0)).toBeCloseTo((40_075_016.686 / 512) * Math.sqrt(1 - 0.00669437999), 1);
	});

	it('at the zoom of a scale a centimetre of paper is that many centimetres of ground', () => {
		for (const scale of [25_000, 165_000, 500_000]) {
			// 1 cm on paper = 96 / 2.54 CSS pixels.
			const metres = (metresPerPixel(zoomForScale(scale, 21.85), 21.85) * 96) / 2.54;
			expect(metres).toBeCloseTo(scale / 100, 6);
		}
	});

	it('chooses the largest offered scale at which the land fits', () => {
		// A tenth of a degree at the equator is 11.13 km east–west and 11.06 km north–south.
		const land = {
			type: 'MultiPolygon' as const,
			coordinates: [
				[
					[
						[106, -0.05],
						[106.1, -0.05],
						[106.1, 0.05],
						[106, 0.05],
						[106, -0.05]
					]
				]
			]
		};
		expect(fittingScale(land, 200, 200)).toBe(75_000);
		expect(fittingScale(land, 600, 600)).toBe(25_000);
	});

	it.each([
		// 50 mm at 1:150 000 are 7.5 km: the round length is 5 km, 33.3 mm.
		[150_000, 5, 33.33],
		[25_000, 1, 40],
		[500_000, 20, 40]
	])('scale bar at 1:%i is %f km', (scale, km, mm) => {
		const bar = scaleBar(scale, 50);
		expect(bar.km).toBe(km);
		expect(bar.mm).toBeCloseTo(mm, 1);
	});

	it('ticks of a frame stand where their degrees are on the ground', () => {
		const found = frameTicks(200, 100, [106.8, 21.9], 100_000);
		const at = (side: string, minutes: number) =>
			found.find((one) => one.side === side && Math.round(one.value * 60) === minutes)?.mm ?? NaN;
		// The middle is half the frame. Two minutes at 21.9° N are 3 444 m of longitude and 3 691 m of latitude on
		// WGS 84 (radii of curvature 6 381 108 and 6 344 288 m).
		expect(at('top', 106 * 60 + 48)).toBeCloseTo(100, 6);
		expect(at('top', 106 * 60 + 50)).toBeCloseTo(134.4, 0);
		expect(at('left', 21 * 60 + 54)).toBeCloseTo(50, 6);
		expect(at('left', 21 * 60 + 56)).toBeCloseTo(13.1, 0);
	});

	it('ticks at round minutes, at most seven', () => {
		expect(ticks(106.6, 107.05).map((lon) => Math.round(lon * 60))).toEqual(
			[6400, 6405, 6410, 6415, 6420].map((n) => n)
		);
		expect(ticks(106, 107.4).length).toBeLessThanOrEqual(7);
	});
});
