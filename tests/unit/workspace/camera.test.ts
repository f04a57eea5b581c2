import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCamera, parseCamera } from '../../../src/lib/workspace/camera';

describe('the camera in the hash', () => {
	it('reads zoom, latitude, longitude, and a turn where there is one', () => {
		expect(parseCamera('#11/21.85/106.75')).toEqual({
			zoom: 11,
			lat: 21.85,
			lon: 106.75,
			bearing: 0,
			pitch: 0
		});
		expect(parseCamera('#8.6/21.85/106.75/-12.5/50')).toEqual({
			zoom: 8.6,
			lat: 21.85,
			lon: 106.75,
			bearing: -12.5,
			pitch: 50
		});
	});

	it.each([
		'',
		'#',
		'#panel',
		'#11/21.85',
		'#//',
		'#a/b/c',
		'#11/91/106',
		'#11/21/181',
		'#-1/21/106',
		'#25/21/106',
		'#11/21/106/0/90',
		'#11/21/106/0'
	])('%s is none', (hash) => {
		expect(parseCamera(hash)).toBeNull();
	});

	it('law: a camera survives the link to a metre and a tenth of a degree', () => {
		const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
		fc.assert(
			fc.property(
				fc.record({
					zoom: number(0, 24),
					lat: number(-90, 90),
					lon: number(-180, 180),
					bearing: number(-180, 180),
					pitch: number(0, 85)
				}),
				(camera) => {
					const read = parseCamera(formatCamera(camera));
					expect(read).not.toBeNull();
					expect(read?.zoom).toBeCloseTo(camera.zoom, 2);
					// 1e-5 degree of latitude is 1.1 m.
					expect(Math.abs((read?.lat ?? NaN) - camera.lat)).toBeLessThanOrEqual(1.001e-5 / 2);
					expect(Math.abs((read?.lon ?? NaN) - camera.lon)).toBeLessThanOrEqual(1.001e-5 / 2);
					expect(Math.abs((read?.bearing ?? NaN) - camera.bearing)).toBeLessThanOrEqual(0.0501);
					expect(Math.abs((read?.pitch ?? NaN) - camera.pitch)).toBeLessThanOrEqual(0.0501);
				}
			)
		);
	});
});
