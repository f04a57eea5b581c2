import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodedError } from '../../../src/lib/domain/errors';
import { lineLengthKm } from '../../../src/lib/geometry/area';
import { project } from '../../../src/lib/geometry/transverse-mercator';
import { fromVn2000, toVn2000 } from '../../../src/lib/geometry/vn2000';
import { EPSG_6960, unshifted } from '../../../src/lib/geometry/vn2000-datum';
import { VN2000_GRIDS } from '../../../src/lib/geometry/vn2000-grids';
import fixture from '../../fixtures/vn2000-proj.json';

/** Expected values: PROJ 9.1.1 with its own EPSG database; see `made` in the fixture. */
const POINTS = fixture.points.map(([lon = NaN, lat = NaN, ...grid]) => ({
	place: [lon, lat] as const,
	grids: fixture.zones.map((epsg, k) => ({
		epsg,
		pair: [grid[2 * k] ?? NaN, grid[2 * k + 1] ?? NaN] as const
	}))
}));
const ALL = POINTS.flatMap(({ place, grids }) => grids.map((grid) => ({ place, ...grid })));

const metres = (a: readonly [number, number], b: readonly [number, number]) =>
	lineLengthKm([[...a], [...b]]) * 1000;
const off = (a: readonly [number, number], b: readonly [number, number]) =>
	Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The check point of the handed-over data: WGS 84 and EPSG:9215, to a millimetre. */
const CHECK = { place: [106.7613, 21.8537] as const, pair: [449_293.705, 2_417_549.76] as const };

describe('VN-2000', () => {
	it('has 200 points in every zone to be held against', () => {
		expect(POINTS).toHaveLength(200);
		expect(fixture.zones).toEqual(expect.arrayContaining(VN2000_GRIDS.map((grid) => grid.epsg)));
		expect(VN2000_GRIDS).toHaveLength(20);
	});

	it('agrees with PROJ to a millimetre, to and from every zone', () => {
		const there = Math.max(...ALL.map(({ place, epsg, pair }) => off(toVn2000(place, epsg), pair)));
		const back = Math.max(...ALL.map(({ place, epsg, pair }) => metres(fromVn2000(pair, epsg), place)));
		expect(there).toBeLessThan(0.001);
		expect(back).toBeLessThan(0.001);
	});

	it('meets the check point', () => {
		expect(off(toVn2000(CHECK.place, 9215), CHECK.pair)).toBeLessThan(0.001);
		expect(metres(fromVn2000(CHECK.pair, 9215), CHECK.place)).toBeLessThan(0.001);
	});

	it('comes back to where it started, anywhere in the province and in every zone', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 106, max: 107.5, noNaN: true }),
				fc.double({ min: 21.3, max: 22.5, noNaN: true }),
				fc.constantFrom(...VN2000_GRIDS),
				(lon, lat, { epsg }) => metres(fromVn2000(toVn2000([lon, lat], epsg), epsg), [lon, lat]) < 1e-6
			)
		);
	});

	it('differs from the three classic mistakes', () => {
		const bare = (place: readonly [number, number]) => {
			const [east, north] = project(place[0] - 107.25, place[1]);
			return [500_000 + 0.9999 * east, 0.9999 * north] as const;
		};
		const { rx, ry, rz } = EPSG_6960;
		const unflipped = bare(unshifted(CHECK.place, { ...EPSG_6960, rx: -rx, ry: -ry, rz: -rz }));
		// 224 m, and 0.74 m east with 0.20 m north: as measured with PROJ in the handed-over notes.
		expect(off(bare(CHECK.place), CHECK.pair)).toBeCloseTo(224, -1);
		expect(Math.abs(unflipped[0] - CHECK.pair[0])).toBeCloseTo(0.74, 2);
		expect(Math.abs(unflipped[1] - CHECK.pair[1])).toBeCloseTo(0.2, 2);
		expect(() => fromVn2000([CHECK.pair[1], CHECK.pair[0]], 9215)).toThrow(
			new CodedError('grid-range', { east: CHECK.pair[1], north: CHECK.pair[0], epsg: 9215 })
		);
	});

	it('refuses a grid it does not know', () => {
		expect(() => toVn2000(CHECK.place, 32648)).toThrow(new CodedError('grid-unknown', { epsg: 32648 }));
	});
});
