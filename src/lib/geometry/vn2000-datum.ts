import { RADIAN, WGS84_A, WGS84_E2 } from './ellipsoid';

/** A shift of datum between earth-centred axes: metres, seconds of arc, parts per million. */
export interface DatumShift {
	x: number;
	y: number;
	z: number;
	rx: number;
	ry: number;
	rz: number;
	ppm: number;
}

/**
 * EPSG:6960, VN-2000 to WGS 84, coordinate-frame rotation. The form on many web pages leaves the rotations of
 * this convention as they are where the position-vector one is expected, and ends 0.8 m away.
 */
export const EPSG_6960: DatumShift = {
	x: -191.90441429,
	y: -39.30318279,
	z: -111.45032835,
	rx: -0.00928836,
	ry: 0.01975479,
	rz: -0.00427372,
	ppm: 0.252906278
};

const SECOND = RADIAN / 3600;

type Vector = readonly [number, number, number];

/** Earth-centred coordinates in metres of a place on the ellipsoid (EPSG method 9602), height 0. */
function geocentric([lon, lat]: readonly [number, number]): Vector {
	const [phi, lambda] = [lat * RADIAN, lon * RADIAN];
	const nu = WGS84_A / Math.sqrt(1 - WGS84_E2 * Math.sin(phi) ** 2);
	return [
		nu * Math.cos(phi) * Math.cos(lambda),
		nu * Math.cos(phi) * Math.sin(lambda),
		nu * (1 - WGS84_E2) * Math.sin(phi)
	];
}

/** Longitude and latitude in degrees; the height, some metres, is dropped. Iterated to a nanometre. */
function geographic([x, y, z]: Vector): [number, number] {
	const p = Math.hypot(x, y);
	let phi = Math.atan2(z, p * (1 - WGS84_E2));
	for (let round = 0; round < 10; round += 1) {
		const sine = Math.sin(phi);
		const nu = WGS84_A / Math.sqrt(1 - WGS84_E2 * sine * sine);
		const next = Math.atan2(z + WGS84_E2 * nu * sine, p);
		const settled = Math.abs(next - phi) < 1e-16;
		phi = next;
		if (settled) break;
	}
	return [Math.atan2(y, x) / RADIAN, phi / RADIAN];
}

/** Coordinate-frame rotation (EPSG method 1032): from the shift's first datum to its second. Degrees. */
export function shifted(place: readonly [number, number], shift: DatumShift): [number, number] {
	const [x, y, z] = geocentric(place);
	const [rx, ry, rz] = [shift.rx * SECOND, shift.ry * SECOND, shift.rz * SECOND];
	const m = 1 + shift.ppm * 1e-6;
	return geographic([
		shift.x + m * (x + rz * y - ry * z),
		shift.y + m * (-rz * x + y + rx * z),
		shift.z + m * (ry * x - rx * y + z)
	]);
}

/** The way back: from the shift's second datum to its first. Degrees. */
export function unshifted(place: readonly [number, number], shift: DatumShift): [number, number] {
	const [px, py, pz] = geocentric(place);
	const [rx, ry, rz] = [shift.rx * SECOND, shift.ry * SECOND, shift.rz * SECOND];
	const m = 1 + shift.ppm * 1e-6;
	const [x, y, z] = [(px - shift.x) / m, (py - shift.y) / m, (pz - shift.z) / m];
	return geographic([x - rz * y + ry * z, rz * x + y - rx * z, -ry * x + rx * y + z]);
}
