import type { Position } from 'geojson';

/** Latitudes tried, as shares of the height of the polygon: an even one may run along an edge. */
const SHARES = [0.5, 0.37, 0.63, 0.21, 0.79];

/** Longitudes at which the rings cross a latitude, in order. */
function crossingsAt(latitude: number, rings: readonly (readonly Position[])[]): number[] {
	const found: number[] = [];
	for (const ring of rings) {
		for (let k = 1; k < ring.length; k += 1) {
			const [x1 = 0, y1 = 0] = ring[k - 1] as Position;
			const [x2 = 0, y2 = 0] = ring[k] as Position;
			if (y1 > latitude !== y2 > latitude) found.push(x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1));
		}
	}
	return found.sort((a, b) => a - b);
}

/**
 * A point well inside a valid polygon (rings in degrees, shell first): the middle of the widest stretch of
 * some latitudes. null for a polygon without area.
 */
export function insidePoint(rings: readonly (readonly Position[])[]): [number, number] | null {
	const latitudes = (rings[0] ?? []).map((point) => point[1] ?? NaN);
	const south = latitudes.reduce((a, b) => Math.min(a, b), Infinity);
	const north = latitudes.reduce((a, b) => Math.max(a, b), -Infinity);
	let best: { point: [number, number]; width: number } | null = null;
	for (const share of SHARES) {
		const latitude = south + share * (north - south);
		const crossings = crossingsAt(latitude, rings);
		for (let k = 1; k < crossings.length; k += 2) {
			const [west, east] = [crossings[k - 1] as number, crossings[k] as number];
			if (east - west > (best?.width ?? 0))
				best = { point: [(west + east) / 2, latitude], width: east - west };
		}
	}
	return best?.point ?? null;
}
