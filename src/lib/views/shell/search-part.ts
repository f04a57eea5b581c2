import { onDemand } from '../../ui/on-demand';

/** What is found by a text: loaded with the first one that is typed. */
export const SEARCH = onDemand(() => import('./SearchHits.svelte'));
