import { ALWAYS, type DatedPlan } from '../../../src/lib/coverage/types';

/** A plan of the reader's own, without land, that counts on every day. */
export const OWN: DatedPlan = {
	id: 'own-1',
	name: 'Own',
	type: 'zoning',
	geometry: { type: 'Polygon', coordinates: [] },
	precision: 'surveyed',
	known: null,
	sources: [],
	countsFrom: ALWAYS,
	warnings: []
};
