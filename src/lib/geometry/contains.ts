import type { MultiPolygon, Position } from 'geojson';

/** True when a point lies inside the rings by the even-odd rule. On a line it may say either. */
export function inRings(x: number, y: number, rings: readonly (readonly Position[])[]): boolean {
	let inside = false;
	for (const ring of rings) {
		let previous = ring.at(-1);
		for (const point of ring) {
			const [px = 0, py = 0] = point;
			const [qx = 0, qy = 0] = previous ?? point;
			if (py > y !== qy > y && x < ((qx - px) * (y - py)) / (qy - py) + px) inside = !inside;
			previous = point;
		}
	}
	return inside;
}

/** True when a point lies inside a valid MultiPolygon. On a line it may say either. */
export function inPolygons(x: number, y: number, geometry: MultiPolygon): boolean {
	return geometry.coordinates.some((rings) => inRings(x, y, rings));
}
