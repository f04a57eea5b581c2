import { onDemand } from '../../ui/on-demand';

/** Panels of the map page that few readers open. */
export const PANELS = onDemand(() => import('../on-demand'));
