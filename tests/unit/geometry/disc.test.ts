import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { areaHa } from '../../../src/lib/geometry/area';
import { pointAlong } from '../../../src/lib/geometry/direct';
import { discOfHa } from '../../../src/lib/geometry/disc';
import { geographicLib } from './independent';

describe('area-true disc', () => {
	it('has the stated area to 1e-9 for any size', () => {
		fc.assert(
			fc.property(fc.double({ min: 0.01, max: 100_000, noNaN: true }), (ha) => {
				expect(Math.abs(areaHa(discOfHa([106.76, 21.85], ha)) / ha - 1)).toBeLessThan(1e-9);
			})
		);
	});

	it('has the stated area by GeographicLib too', () => {
		expect(geographicLib(discOfHa([106.76, 21.85], 305)).ha / 305).toBeCloseTo(1, 8);
	});

	it('has all its corners at one distance from the centre', () => {
		const [ring] = discOfHa([106.76, 21.85], 700).coordinates;
		const distances = (ring ?? []).map(
			([lon = 0, lat = 0]) => geodesic.Geodesic.WGS84.Inverse(21.85, 106.76, lat, lon).s12 ?? NaN
		);
		expect(Math.max(...distances) - Math.min(...distances)).toBeLessThan(1e-6);
		expect(ring).toHaveLength(97);
	});

	it('reaches the points GeographicLib reaches, to a tenth of a millimetre', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 360, noNaN: true }),
				fc.integer({ min: 1, max: 50_000 }),
				(azi, m) => {
					const there = geodesic.Geodesic.WGS84.Direct(21.85, 106.76, azi, m);
					const [lon, lat] = pointAlong([106.76, 21.85], azi, m);
					expect(Math.abs(lon - (there.lon2 ?? NaN))).toBeLessThan(1e-9);
					expect(Math.abs(lat - (there.lat2 ?? NaN))).toBeLessThan(1e-9);
				}
			)
		);
	});

	it.each([
		[[106.76, NaN], 10],
		[[106.76, 21.85], 0],
		[[106.76, 21.85], NaN],
		[[200, 21.85], 10]
	] as const)('refuses centre %j with %d ha', (centre, ha) => {
		expect(() => discOfHa(centre, ha)).toThrow('disc-invalid');
	});
});
