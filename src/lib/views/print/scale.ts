import { boundsOf } from '../../geometry/bounds';
import { RADIAN, radiiAt } from '../../geometry/ellipsoid';
import type { MultiPolygon } from 'geojson';

/** Size of a CSS pixel on paper, mm. */
const MM_PER_PX = 25.4 / 96;

/** Width of the world at zoom 0, px: MapLibre's tiles are 512 wide. */
const WORLD_PX = 512;

/** Denominators offered, as on printed maps. */
export const SCALES = [
	10_000, 25_000, 50_000, 75_000, 100_000, 125_000, 150_000, 175_000, 200_000, 250_000, 300_000, 400_000,
	500_000, 750_000, 1_000_000
];

/**
 * Metres on the ground for one pixel at a zoom and latitude in degrees. Web Mercator is a sphere's, the
 * ground an ellipsoid's: east–west and north–south differ by up to 0.7 %; this is their geometric mean.
 */
export function metresPerPixel(zoom: number, latitude: number): number {
	const { meridian, parallel } = radiiAt(latitude * RADIAN);
	const pixelsPerRadian = (WORLD_PX * 2 ** zoom) / (2 * Math.PI);
	const [east, north] = [parallel, meridian * Math.cos(latitude * RADIAN)];
	return Math.sqrt(east * north) / pixelsPerRadian;
}

/** Zoom at which a map drawn in CSS pixels has a scale of 1 to `denominator` on paper. */
export function zoomForScale(denominator: number, latitude: number): number {
	return Math.log2(metresPerPixel(0, latitude) / ((denominator * MM_PER_PX) / 1000));
}

/** The largest offered scale at which some land fits a frame in mm, with a margin of a twentieth. */
export function fittingScale(land: MultiPolygon, widthMm: number, heightMm: number): number {
	const [west, south, east, north] = boundsOf(land);
	const latitude = (south + north) / 2;
	const { meridian, parallel } = radiiAt(latitude * RADIAN);
	const across = (parallel * (east - west) * RADIAN * 1000) / widthMm;
	const up = (meridian * (north - south) * RADIAN * 1000) / heightMm;
	const least = Math.max(across, up) * 1.05;
	return SCALES.find((scale) => scale >= least) ?? SCALES[SCALES.length - 1] ?? 1_000_000;
}

/** A round length for the scale bar, at most `mostMm` long on paper. */
export function scaleBar(denominator: number, mostMm: number): { km: number; mm: number } {
	const mostKm = (mostMm * denominator) / 1e6;
	const power = 10 ** Math.floor(Math.log10(mostKm));
	const km = [5, 2, 1].map((n) => n * power).find((one) => one <= mostKm) ?? power;
	return { km, mm: (km * 1e6) / denominator };
}

/** Degrees of longitude or latitude to tick between two values, at a round step in minutes. */
export function ticks(from: number, to: number): number[] {
	const step = [1, 2, 5, 10, 15, 20, 30, 60].find((minutes) => ((to - from) * 60) / minutes <= 6) ?? 60;
	const found: number[] = [];
	for (let minute = Math.ceil((from * 60) / step) * step; minute <= to * 60; minute += step)
		found.push(minute / 60);
	return found;
}

interface FrameTick {
	side: 'top' | 'left';
	/** From the left or the upper edge of the frame. */
	mm: number;
	/** Degrees. */
	value: number;
}

/** Where round degrees meet the upper and the left edge of a map of a scale in Web Mercator; degrees, sizes in mm. */
export function frameTicks(
	widthMm: number,
	heightMm: number,
	[lon, lat]: readonly [number, number],
	scale: number
): FrameTick[] {
	const mmPerRadian = (WORLD_PX * 2 ** zoomForScale(scale, lat) * MM_PER_PX) / (2 * Math.PI);
	const rise = (latitude: number) => Math.asinh(Math.tan(latitude * RADIAN)) * mmPerRadian;
	const latitudeAt = (up: number) => Math.atan(Math.sinh((rise(lat) + up) / mmPerRadian)) / RADIAN;
	const across = widthMm / 2 / (mmPerRadian * RADIAN);
	return [
		...ticks(lon - across, lon + across).map((value) => ({
			side: 'top' as const,
			mm: widthMm / 2 + (value - lon) * RADIAN * mmPerRadian,
			value
		})),
		...ticks(latitudeAt(-heightMm / 2), latitudeAt(heightMm / 2)).map((value) => ({
			side: 'left' as const,
			mm: heightMm / 2 + rise(lat) - rise(value),
			value
		}))
	];
}
