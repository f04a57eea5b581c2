import { describe, expect, it } from 'vitest';
import { dividerShare } from '../../../src/lib/views/present/divider-share';

const camera = { zoom: 10, lat: 21.85, lon: 106.79, bearing: 0, pitch: 0 };
const shot = { camera, frame: [1000, 700] as const };

describe('the divider of before and after on a stage of another size', () => {
	it('stays where it was on a map of the same size', () => {
		expect(dividerShare(shot, 37, { middle: 500, zoom: 10, width: 1000 })).toBe(37);
	});

	it('parts the same land on a smaller map: 200 px right of the middle become 100 at half the scale', () => {
		expect(dividerShare(shot, 70, { middle: 300, zoom: 9, width: 500 })).toBe(80);
	});

	it('stays on the map', () => {
		expect(dividerShare(shot, 100, { middle: 400, zoom: 11, width: 500 })).toBe(100);
		expect(dividerShare(shot, 0, { middle: 400, zoom: 11, width: 500 })).toBe(0);
	});
});
