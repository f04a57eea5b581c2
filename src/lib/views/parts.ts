import { onDemand } from '../ui/on-demand';

/** Parts of the map page that are loaded with their first use, or after the first map: what no first screen needs. */
export const PARTS = {
	coverage: onDemand(() => import('./coverage/part')),
	boundaries: onDemand(() => import('./boundaries/part')),
	limits: onDemand(() => import('./boundaries/on-map')),
	centres: onDemand(() => import('./centres/part')),
	projects: onDemand(() => import('./projects/part')),
	check: onDemand(() => import('./check/part')),
	comments: onDemand(() => import('./comments/part')),
	sides: onDemand(() => import('./coverage/CoverageSwipe.svelte')),
	services: onDemand(() => import('./services/part')),
	tables: onDemand(() => import('./tables')),
	present: onDemand(() => import('./present/part'))
};
