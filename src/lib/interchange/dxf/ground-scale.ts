import type { Position } from 'geojson';
import { RADIAN, WGS84_A } from '../../geometry/ellipsoid';
import { VIET_NAM, within } from '../../location/viet-nam';

/** Metres of one unit of a drawing along its first and its second number. */
export type GroundScale = readonly [number, number];

/** No plane of metres over Viet Nam has numbers so large: they are thousandths of a metre. */
const MILLIMETRES = 5e7;

/** The middle and the diagonal of some lines, in their unit; null where they have no finite number. */
function spanOf(lines: readonly (readonly Position[])[]) {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const line of lines)
		for (const [x = NaN, y = NaN] of line) {
			if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
			[west, east] = [Math.min(west, x), Math.max(east, x)];
			[south, north] = [Math.min(south, y), Math.max(north, y)];
		}
	return west <= east
		? { x: (west + east) / 2, y: (south + north) / 2, width: east - west, height: north - south }
		: null;
}

/**
 * What a unit of a drawing is on the ground, by where its numbers lie, and the diagonal of its lines in metres. What
 * the header says of units (`$INSUNITS`) is only how blocks are set in, and mostly left as it came: not believed.
 */
export function groundScale(lines: readonly (readonly Position[])[]): {
	scale: GroundScale;
	acrossM: number;
} {
	const span = spanOf(lines);
	if (!span) return { scale: [1, 1], acrossM: 0 };
	const { x, y, width, height } = span;
	const degree = WGS84_A * RADIAN;
	const narrowed = (lat: number) => degree * Math.cos(lat * RADIAN);
	let scale: GroundScale = [1, 1];
	if (within(x, VIET_NAM.lon) && within(y, VIET_NAM.lat)) scale = [narrowed(y), degree];
	else if (within(y, VIET_NAM.lon) && within(x, VIET_NAM.lat)) scale = [degree, narrowed(x)];
	else if (Math.max(Math.abs(x), Math.abs(y)) > MILLIMETRES) scale = [0.001, 0.001];
	return { scale, acrossM: Math.hypot(width * scale[0], height * scale[1]) };
}

/** Distance on the ground, m. */
export const apartM = (
	[ax = NaN, ay = NaN]: Position,
	[bx = NaN, by = NaN]: Position,
	[sx, sy]: GroundScale
): number => Math.hypot((bx - ax) * sx, (by - ay) * sy);
