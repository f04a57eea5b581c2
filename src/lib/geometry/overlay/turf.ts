import { difference, featureCollection, intersect, multiPolygon, union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { areaHa } from '../area';
import { boundsOf } from '../bounds';
import type { Overlay } from './overlay';

const EMPTY: MultiPolygon = { type: 'MultiPolygon', coordinates: [] };

function land(result: Feature<Polygon | MultiPolygon> | null): MultiPolygon {
	if (!result) return EMPTY;
	const { geometry } = result;
	if (geometry.type === 'MultiPolygon') return geometry;
	return { type: 'MultiPolygon', coordinates: [geometry.coordinates] };
}

function collection(lands: readonly MultiPolygon[]) {
	return featureCollection(lands.map((geometry) => multiPolygon(geometry.coordinates)));
}

/** Turf's overlay. Exact on ordinary lines; may throw or take very long on near-coincident borders. */
export const turf: Overlay<MultiPolygon> = {
	name: 'turf',
	read: (geometry) => geometry,
	write: (geometry) => (geometry.coordinates.length > 0 ? geometry : null),
	isEmpty: (geometry) => geometry.coordinates.length === 0,
	areaHa,
	boundsOf,
	union(lands) {
		const filled = lands.filter((one) => one.coordinates.length > 0);
		return filled.length > 1 ? land(union(collection(filled))) : (filled[0] ?? EMPTY);
	},
	intersection(a, b) {
		if (a.coordinates.length === 0 || b.coordinates.length === 0) return EMPTY;
		return land(intersect(collection([a, b])));
	},
	difference(a, b) {
		if (a.coordinates.length === 0 || b.coordinates.length === 0) return a;
		return land(difference(collection([a, b])));
	},
	twice(lands) {
		const doubled = lands.flatMap((one, k) =>
			lands.slice(k + 1).map((other) => turf.intersection(one, other))
		);
		return turf.union(doubled);
	},
	window: (geometry) => geometry
};
