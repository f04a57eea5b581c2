import { onDemand } from '../../ui/on-demand';

/** What draws the map. Apart from the page, which goes on where it cannot be fetched. */
export const MAP = onDemand(() => import('../../map/MapCanvas.svelte'));
