import { onDemand } from '../../ui/on-demand';

/** Words for notices and errors: loaded with the first, or after the first map. */
export const NOTICE_WORDS = onDemand(() => import('../../i18n/notice-words'));
