import { onDemand } from '../../ui/on-demand';

/** What answers a question of the check. */
export const CHECK_MORE = onDemand(() => import('./more'));
