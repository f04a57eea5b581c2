import type { Position } from 'geojson';
import { RADIAN, WGS84_A, WGS84_F } from './ellipsoid';

const B = WGS84_A * (1 - WGS84_F);

/**
 * The point reached from `[lon, lat]` (degrees, WGS 84) along an azimuth (degrees from north) after a
 * distance in metres. Vincenty's direct formula (Survey Review XXIII, 1975), good to under a millimetre.
 */
export function pointAlong(from: Position, azimuth: number, metres: number): [number, number] {
	const [lon = NaN, lat = NaN] = from;
	const alpha1 = azimuth * RADIAN;
	const u1 = Math.atan((1 - WGS84_F) * Math.tan(lat * RADIAN));
	const [sinU1, cosU1] = [Math.sin(u1), Math.cos(u1)];
	const sigma1 = Math.atan2(Math.tan(u1), Math.cos(alpha1));
	const sinAlpha = cosU1 * Math.sin(alpha1);
	const cos2Alpha = 1 - sinAlpha * sinAlpha;
	const uu = (cos2Alpha * (WGS84_A * WGS84_A - B * B)) / (B * B);
	const a = 1 + (uu / 16384) * (4096 + uu * (-768 + uu * (320 - 175 * uu)));
	const b = (uu / 1024) * (256 + uu * (-128 + uu * (74 - 47 * uu)));
	let sigma = metres / (B * a);
	let cos2m = 0;
	for (let round = 0; round < 20; round += 1) {
		cos2m = Math.cos(2 * sigma1 + sigma);
		const s = Math.sin(sigma);
		const inner = Math.cos(sigma) * (2 * cos2m * cos2m - 1);
		const tail = (b / 6) * cos2m * (4 * s * s - 3) * (4 * cos2m * cos2m - 3);
		const next = metres / (B * a) + b * s * (cos2m + (b / 4) * (inner - tail));
		if (Math.abs(next - sigma) < 1e-15) break;
		sigma = next;
	}
	const [s, c] = [Math.sin(sigma), Math.cos(sigma)];
	const along = sinU1 * s - cosU1 * c * Math.cos(alpha1);
	const lat2 = Math.atan2(
		sinU1 * c + cosU1 * s * Math.cos(alpha1),
		(1 - WGS84_F) * Math.hypot(sinAlpha, along)
	);
	const lambda = Math.atan2(s * Math.sin(alpha1), cosU1 * c - sinU1 * s * Math.cos(alpha1));
	const k = (WGS84_F / 16) * cos2Alpha * (4 + WGS84_F * (4 - 3 * cos2Alpha));
	const bend = sigma + k * s * (cos2m + k * c * (2 * cos2m * cos2m - 1));
	return [lon + (lambda - (1 - k) * WGS84_F * sinAlpha * bend) / RADIAN, lat2 / RADIAN];
}
