/** Letters read by the wrong table: U+FFFD, controls, "á»", a sign or a question mark within a word. */
const BROKEN =
	/[\ufffd\u0080-\u009f]|[ÃÂÄÆ][\u0080-\u00bf]|á[º»]|\p{L}[?¡-©«-¯µ-¸»-¿]\p{L}|\p{L}[¡-©«-¯µ-¸»-¿]/u;

/** True when letters of a name were lost or changed on the way: it cannot be held against other names. */
export const hasBrokenLetters = (name: string) => BROKEN.test(name);
