import type { VintageId } from '../domain/vintage';
import { PRESENT_VINTAGE } from './vintages';

// The tiles hold a name from the zoom on from which the map draws it.

/** From which zoom to which names of districts are drawn. */
export const DISTRICT_NAMES = { from: 7.2, to: 10.5 } as const;
/** From which zoom towns beside the seat and border gates are drawn too. */
export const ALL_PLACES_ZOOM = 10;

/** From which zoom names of communes are drawn: those of today are fewer. */
export function communeNamesFrom(vintage: VintageId): number {
	return vintage === PRESENT_VINTAGE ? 9 : 10.3;
}
