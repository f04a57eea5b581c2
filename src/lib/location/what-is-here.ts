import type { MultiPolygon } from 'geojson';
import type { Boundaries } from '../boundaries/boundaries';
import type { AtomProperties } from '../boundaries/topology';
import { boundsOf, type Bounds } from '../geometry/bounds';
import { inPolygons } from '../geometry/contains';
import type { Place } from './reading';

/** Bounds of outlines, worked out once: one place is asked for in twenty grids. */
const BOUNDS = new WeakMap<MultiPolygon, Bounds>();

function holds(outline: MultiPolygon, [lon, lat]: Place): boolean {
	const bounds = BOUNDS.get(outline) ?? boundsOf(outline);
	BOUNDS.set(outline, bounds);
	const [west, south, east, north] = bounds;
	return lon >= west && lon <= east && lat >= south && lat <= north && inPolygons(lon, lat, outline);
}

/** The atom that holds a place, or null outside the province. Points within a metre of a line may fall either way. */
export function atomAt(boundaries: Boundaries, place: Place): AtomProperties | null {
	return boundaries.atoms.find(({ atom }) => holds(boundaries.outline([atom]), place)) ?? null;
}
