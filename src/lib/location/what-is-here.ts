import type { Boundaries } from '../boundaries/boundaries';
import type { AtomProperties } from '../boundaries/topology';
import { inPolygons } from '../geometry/contains';
import type { Place } from './reading';

/** The atom that holds a place, or null outside the province. Points within a metre of a line may fall either way. */
export function atomAt(boundaries: Boundaries, [lon, lat]: Place): AtomProperties | null {
	return boundaries.atoms.find((atom) => inPolygons(lon, lat, boundaries.outline([atom.atom]))) ?? null;
}
