/** Height of a drawer that peeks, px. */
export const PEEK_PX = 176;

/** The same where a picture stands in it. */
export const PICTURE_PX = 228;
