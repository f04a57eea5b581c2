import type { RepairCode } from '../domain/warnings';
import type { In } from './file-words';
import { m } from './paraglide/messages.js';

/** What was wrong with lines that were put right. */
export const FAULT_WORDS: Readonly<Record<RepairCode, (inputs?: object, options?: In) => string>> = {
	'ring-unclosed': m.fault_ring_unclosed,
	'point-repeated': m.fault_point_repeated,
	'ring-repeated': m.fault_ring_repeated,
	'ring-without-area': m.fault_ring_without_area,
	'self-crossing': m.fault_self_crossing,
	'self-touching': m.fault_self_touching,
	'hole-outside': m.fault_hole_outside,
	'parts-overlap': m.fault_parts_overlap,
	'polygon-empty': m.fault_polygon_empty
};
