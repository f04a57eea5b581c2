import type { Geometry, Position } from 'geojson';
import type { Place } from '../../location/reading';
import type { GeoShape } from '../geojson/shape';

const isPlace = ([lon = NaN, lat = NaN]: Position) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

/** The place a pair of numbers stands for; also where latitude was written first. null for metres. */
function placeOfPosition(position: Position): Place | null {
	const [x = NaN, y = NaN] = position;
	if (isPlace(position)) return [x, y];
	return isPlace([y, x]) ? [y, x] : null;
}

function* positionsIn(nested: unknown): Generator<Position> {
	if (!Array.isArray(nested)) return;
	if (typeof nested[0] === 'number') yield nested as Position;
	else for (const one of nested) yield* positionsIn(one);
}

/** The first place of a geometry as it could be written; null where it has none. */
export function firstPlace(geometry: Geometry | null): Place | null {
	if (geometry?.type === 'GeometryCollection') {
		for (const part of geometry.geometries) {
			const place = firstPlace(part);
			if (place) return place;
		}
		return null;
	}
	for (const position of positionsIn(geometry?.coordinates)) {
		const place = placeOfPosition(position);
		if (place) return place;
	}
	return null;
}

/** The middle of what a shape spans; null for one of nothing. */
export function middleOfShape({
	points,
	lines,
	polygons
}: Pick<GeoShape, 'points' | 'lines' | 'polygons'>): Place | null {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lon = NaN, lat = NaN] of [...polygons.flat(2), ...lines.flat(), ...points]) {
		west = Math.min(west, lon);
		east = Math.max(east, lon);
		south = Math.min(south, lat);
		north = Math.max(north, lat);
	}
	return west <= east ? [(west + east) / 2, (south + north) / 2] : null;
}
