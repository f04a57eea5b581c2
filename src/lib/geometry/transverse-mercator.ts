import { RADIAN, WGS84_A, WGS84_E2, WGS84_F } from './ellipsoid';

const E = Math.sqrt(WGS84_E2);
const N = WGS84_F / (2 - WGS84_F);
const [N2, N3, N4] = [N ** 2, N ** 3, N ** 4];

/** Radius of the circle whose circumference is that of a meridian, m. */
const RECTIFYING_RADIUS = (WGS84_A / (1 + N)) * (1 + N2 / 4 + N4 / 64);

const FORWARD = [
	N / 2 - (2 * N2) / 3 + (5 * N3) / 16 + (41 * N4) / 180,
	(13 * N2) / 48 - (3 * N3) / 5 + (557 * N4) / 1440,
	(61 * N3) / 240 - (103 * N4) / 140,
	(49_561 * N4) / 161_280
];

const INVERSE = [
	N / 2 - (2 * N2) / 3 + (37 * N3) / 96 - N4 / 360,
	N2 / 48 + N3 / 15 - (437 * N4) / 1440,
	(17 * N3) / 480 - (37 * N4) / 840,
	(4397 * N4) / 161_280
];

/** Tangent of the conformal latitude from that of the latitude (Karney 2011, eq. 7–9). */
function conformal(tau: number): number {
	const sigma = Math.sinh(E * Math.atanh((E * tau) / Math.hypot(1, tau)));
	return tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau);
}

/** The inverse of `conformal`, by Newton's method (Karney 2011, eq. 19–21). */
function fromConformal(wanted: number): number {
	let tau = wanted / (1 - WGS84_E2);
	for (let round = 0; round < 8; round += 1) {
		const now = conformal(tau);
		const step =
			((wanted - now) / Math.hypot(1, now)) *
			((1 + (1 - WGS84_E2) * tau * tau) / ((1 - WGS84_E2) * Math.hypot(1, tau)));
		tau += step;
		if (Math.abs(step) < 1e-14 * Math.max(1, Math.abs(tau))) break;
	}
	return tau;
}

/**
 * Transverse Mercator of the WGS 84 ellipsoid: longitude from the central meridian and latitude, degrees, to
 * metres east and north at scale 1. Krüger's series to the fourth order (C. F. F. Karney, Transverse Mercator
 * with an accuracy of a few nanometers, J. Geodesy 85, 2011), good to a micrometre within 30° of the meridian.
 */
export function project(dLon: number, lat: number): [east: number, north: number] {
	const lambda = dLon * RADIAN;
	const tau = conformal(Math.tan(lat * RADIAN));
	const xi = Math.atan2(tau, Math.cos(lambda));
	const eta = Math.asinh(Math.sin(lambda) / Math.hypot(tau, Math.cos(lambda)));
	let [x, y] = [eta, xi];
	FORWARD.forEach((a, k) => {
		const j = 2 * (k + 1);
		y += a * Math.sin(j * xi) * Math.cosh(j * eta);
		x += a * Math.cos(j * xi) * Math.sinh(j * eta);
	});
	return [RECTIFYING_RADIUS * x, RECTIFYING_RADIUS * y];
}

/** The inverse of `project`: metres at scale 1 to degrees from the central meridian and of latitude. */
export function unproject(east: number, north: number): [dLon: number, lat: number] {
	const [eta0, xi0] = [east / RECTIFYING_RADIUS, north / RECTIFYING_RADIUS];
	let [eta, xi] = [eta0, xi0];
	INVERSE.forEach((b, k) => {
		const j = 2 * (k + 1);
		xi -= b * Math.sin(j * xi0) * Math.cosh(j * eta0);
		eta -= b * Math.cos(j * xi0) * Math.sinh(j * eta0);
	});
	const tau = Math.sin(xi) / Math.hypot(Math.sinh(eta), Math.cos(xi));
	return [Math.atan2(Math.sinh(eta), Math.cos(xi)) / RADIAN, Math.atan(fromConformal(tau)) / RADIAN];
}
