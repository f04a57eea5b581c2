import { onDemand } from '../../ui/on-demand';

/** Panels that few readers open, loaded with the first of them. */
export const loadPanels = onDemand(() => import('../on-demand'));
