import { cleanText } from '../domain/clean-text';

/** A cell as it is compared and shown: without unseen marks, lines parted by \n, no space around. */
export const tidyCell = (text: string) => cleanText(text).trim();
