import { onDemand } from '../ui/on-demand';
import { LIMIT_MORE } from './boundaries/more-part';
import { CHECK_MORE } from './check/more-part';
import { COVERAGE_MORE } from './coverage/more-part';

/** Parts of the map page that are loaded with their first use, or after the first map: what no first screen needs. */
export const PARTS = {
	coverage: onDemand(() => import('./coverage/part')),
	coverageMore: COVERAGE_MORE,
	boundaries: onDemand(() => import('./boundaries/part')),
	limitMore: LIMIT_MORE,
	limits: onDemand(() => import('./boundaries/on-map')),
	centres: onDemand(() => import('./centres/part')),
	projects: onDemand(() => import('./projects/part')),
	checkMore: CHECK_MORE,
	check: onDemand(() => import('./check/part')),
	comments: onDemand(() => import('./comments/part')),
	sides: onDemand(() => import('./coverage/CoverageSwipe.svelte')),
	services: onDemand(() => import('./services/part')),
	tables: onDemand(() => import('./tables')),
	present: onDemand(() => import('./present/part'))
};
