import type { MultiPolygon, Position } from 'geojson';
import { lineLengthKm } from './area';
import { inPolygons } from './contains';
import { cutsBy, middle, partsOf } from './segment-cuts';

/** Share of a line's length (ellipsoidal, WGS 84) inside some land, 0 to 1: cut where it crosses the outline. */
export function shareOfLine(line: readonly Position[], land: MultiPolygon): number {
	const rings = land.coordinates.flat();
	let inside = 0;
	for (let k = 1; k < line.length; k += 1) {
		const [from, to] = [line[k - 1] as Position, line[k] as Position];
		const cuts = rings.flatMap((ring) =>
			ring.slice(1).flatMap((end, n) => cutsBy(from, to, ring[n] as Position, end))
		);
		for (const [start, end] of partsOf(from, to, cuts)) {
			const [lon = NaN, lat = NaN] = middle(start, end);
			if (inPolygons(lon, lat, land)) inside += lineLengthKm([start, end]);
		}
	}
	return inside / lineLengthKm(line);
}
