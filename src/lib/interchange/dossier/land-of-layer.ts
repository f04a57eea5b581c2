import type { Geometry, MultiPolygon, Position } from 'geojson';
import { CodedError } from '../../domain/errors';
import { toWgs84Of } from '../crs/file-crs';
import type { StatedCrs } from '../layers/layer';

/** Coordinates of a layer as WGS 84 degrees; null where its system is not one of those read. */
export function toDegrees(stated: StatedCrs | null): ((at: Position) => [number, number]) | null {
	if (!stated?.crs) return null;
	const place = toWgs84Of(stated.crs);
	return ([x = NaN, y = NaN]) => {
		const [lon, lat] = place(x, y);
		return [lon, lat];
	};
}

/** Positions of a geometry, rings and parts one after the other. */
export function positionsOf(geometry: Geometry): Position[] {
	if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
	if (geometry.type === 'Point') return [geometry.coordinates];
	if (geometry.type === 'LineString' || geometry.type === 'MultiPoint') return geometry.coordinates;
	if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat(2);
	return geometry.coordinates.flat();
}

/** An area of a layer in WGS 84; null for what is none. Throws `grid-range`. */
export function areaIn(geometry: Geometry, place: (at: Position) => [number, number]): MultiPolygon | null {
	if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return null;
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	return {
		type: 'MultiPolygon',
		coordinates: polygons.map((rings) => rings.map((ring) => ring.map(place)))
	};
}

/** What `make` gives, or null where it throws a coded error. */
export function orNull<T>(make: () => T): T | null {
	try {
		return make();
	} catch (error) {
		if (error instanceof CodedError) return null;
		throw error;
	}
}
