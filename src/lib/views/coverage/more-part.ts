import { onDemand } from '../../ui/on-demand';

/** What stands behind the figures in the panel of coverage. */
export const COVERAGE_MORE = onDemand(() => import('./more'));
