import { onDemand } from '../../ui/on-demand';

/** What stands behind the limits in their panel. */
export const LIMIT_MORE = onDemand(() => import('./more'));
