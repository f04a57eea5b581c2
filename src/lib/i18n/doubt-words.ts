import type { ResidentDoubt } from '../domain/population';
import { m } from './paraglide/messages.js';

/** What speaks against a listed number of residents. */
export const RESIDENT_DOUBT_WORDS: Readonly<Record<ResidentDoubt, () => string>> = {
	'below-1000': m.unit_doubt_below_1000,
	density: m.unit_doubt_density,
	'area-differs': m.unit_doubt_area_differs
};
