import { CodedError } from '../domain/errors';
import { project, unproject } from './transverse-mercator';
import { EPSG_6960, shifted, unshifted } from './vn2000-datum';
import { gridOf } from './vn2000-grids';

const FALSE_EASTING = 500_000;

/** WGS 84 [lon, lat] in degrees to [easting, northing] in metres of a VN-2000 grid. Throws `grid-unknown`. */
export function toVn2000(place: readonly [number, number], epsg: number): [east: number, north: number] {
	const { meridian, scale } = gridOf(epsg);
	const [lon, lat] = unshifted(place, EPSG_6960);
	const [east, north] = project(lon - meridian, lat);
	return [FALSE_EASTING + scale * east, scale * north];
}

/**
 * Geographic VN-2000 (EPSG:4756) to WGS 84, [lon, lat] in degrees, by EPSG:6960: the place of height 0 whose own
 * shift gives this one. A shift and its inverse both drop the height they end with, which alone leaves 0.9 mm
 * here; what is left over is taken off once more.
 */
export function fromVn2000Degrees([lon, lat]: readonly [number, number]): [number, number] {
	const first = shifted([lon, lat], EPSG_6960);
	const [again, there] = unshifted(first, EPSG_6960);
	return [first[0] + lon - again, first[1] + lat - there];
}

/**
 * [easting, northing] in metres of a VN-2000 grid to WGS 84 [lon, lat] in degrees. Throws `grid-unknown`, and
 * `grid-range` for a pair no such grid holds (more than 1,000 km from its meridian, or not on this hemisphere).
 */
export function fromVn2000([east, north]: readonly [number, number], epsg: number): [number, number] {
	const { meridian, scale } = gridOf(epsg);
	if (!(Math.abs(east - FALSE_EASTING) <= 1e6 && north >= 0 && north <= 9.9e6)) {
		throw new CodedError('grid-range', { east, north, epsg });
	}
	const [dLon, lat] = unproject((east - FALSE_EASTING) / scale, north / scale);
	return fromVn2000Degrees([meridian + dLon, lat]);
}
