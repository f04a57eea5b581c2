import { area as turfArea } from '@turf/turf';
import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaHa, lineLengthKm, ringLengthKm } from '../../../src/lib/geometry/area';
import { authalicAt, authalicQ, RADIAN } from '../../../src/lib/geometry/ellipsoid';
import { geographicLib } from './independent';

function box(west: number, south: number, east: number, north: number): Polygon {
	return {
		type: 'Polygon',
		coordinates: [
			[
				[west, south],
				[east, south],
				[east, north],
				[west, north],
				[west, south]
			]
		]
	};
}

const star = fc
	.record({
		lon: fc.double({ min: 105, max: 109, noNaN: true }),
		lat: fc.double({ min: 20, max: 24, noNaN: true }),
		size: fc.double({ min: 1e-3, max: 0.3, noNaN: true }),
		reach: fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 3, maxLength: 24 })
	})
	.map(({ lon, lat, size, reach }): Polygon => {
		const ring = reach.map((r, k) => {
			const angle = (2 * Math.PI * k) / reach.length;
			return [lon + size * r * Math.cos(angle), lat + size * r * Math.sin(angle)];
		});
		return { type: 'Polygon', coordinates: [[...ring, ring[0] as number[]]] };
	});

describe('area on the ellipsoid', () => {
	it('gives the whole of WGS 84: 510 065 621.724 km² (authalic sphere of radius 6 371 007.1809 m)', () => {
		const lune = areaHa(box(0, -90, 90, 90)) * 4;
		expect(lune / 100).toBeCloseTo(4 * Math.PI * 6371.0071809 ** 2, 0);
	});

	it('gives the quadrangle of one degree at 21–22° N as GeographicLib measures it', () => {
		const quadrangle = box(106, 21, 107, 22);
		const { ha } = geographicLib(quadrangle);
		expect(Math.abs(areaHa(quadrangle) / ha - 1)).toBeLessThan(1e-9);
	});

	it('agrees with GeographicLib to 1e-7 for any star round Lạng Sơn', () => {
		fc.assert(
			fc.property(star, (polygon) => {
				const { ha } = geographicLib(polygon);
				// GeographicLib promises 0.1 m² a vertex for itself; 1e-6 ha is a hundredth of a square metre.
				expect(Math.abs(areaHa(polygon) - ha)).toBeLessThan(1e-7 * ha + 1e-6);
			}),
			{ numRuns: 60, seed: 122 }
		);
	});

	it('interpolates the authalic function to 2e-15 over all latitudes', () => {
		fc.assert(
			fc.property(fc.double({ min: -90, max: 90, noNaN: true }), (latitude) => {
				expect(Math.abs(authalicAt(latitude) - authalicQ(latitude * RADIAN))).toBeLessThan(2e-15);
			})
		);
	});

	it('shows what the sphere of Turf adds here: 0.25 to 0.28 %', () => {
		const quadrangle = box(106.6, 21.7, 106.9, 22);
		const excess = turfArea(quadrangle) / 10_000 / areaHa(quadrangle) - 1;
		expect(excess).toBeGreaterThan(0.0025);
		expect(excess).toBeLessThan(0.0028);
	});

	it('takes holes off and does not mind the winding', () => {
		const shell = box(106, 21, 107, 22).coordinates[0] as number[][];
		const hole = box(106.2, 21.2, 106.4, 21.4).coordinates[0] as number[][];
		const whole = areaHa(box(106, 21, 107, 22)) - areaHa(box(106.2, 21.2, 106.4, 21.4));
		for (const rings of [
			[shell, hole],
			[[...shell].reverse(), hole],
			[shell, [...hole].reverse()]
		]) {
			expect(areaHa({ type: 'Polygon', coordinates: rings })).toBeCloseTo(whole, 6);
		}
	});
});

describe('length on the ellipsoid', () => {
	it('gives one degree of the meridian at 21–22° N: 110.733 km by GeographicLib', () => {
		const meridian = lineLengthKm([
			[106, 21],
			[106, 22]
		]);
		const there = geographicLib(box(106, 21, 106 + 1e-12, 22)).km / 2;
		expect(Math.abs(meridian / there - 1)).toBeLessThan(1e-9);
	});

	it('agrees with GeographicLib on the rings of any star', () => {
		fc.assert(
			fc.property(star, (polygon) => {
				expect(Math.abs(ringLengthKm(polygon) / geographicLib(polygon).km - 1)).toBeLessThan(1e-7);
			}),
			{ numRuns: 30, seed: 122 }
		);
	});
});
