/** Signs that stand beside words in any encoding: degrees, squares, quotes, dashes. */
const SIGNS = /[°º²³½·«»“”‘’…–—±×÷€₫]/g;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const NUCLEI =
	'uyê|uya|uyu|yêu|iêu|oai|oao|oay|oeo|uây|uôi|ươi|ươu|' +
	'ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy]';
const SYLLABLE = new RegExp(
	`^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?(?:${NUCLEI})(ng|nh|ch|[cmnpt])?$`
);
/** Before these only two of the tones are possible. */
const STOPS = /^(?:c|ch|p|t)$/;

/** Letters that can be spelt in Vietnamese: onset, nucleus, coda, one tone that goes with them. NFC in. */
function isSyllable(word: string): boolean {
	const apart = word.toLowerCase().normalize('NFD');
	const tones = apart.match(TONES) ?? [];
	const found = SYLLABLE.exec(apart.replace(TONES, '').normalize('NFC'));
	if (!found || tones.length > 1) return false;
	return !STOPS.test(found[1] ?? '') || tones.length === 0 || /[\u0301\u0323]/.test(tones[0] ?? '');
}

/** Short words in capitals are abbreviations: QĐ, HĐND. */
const isAbbreviation = (word: string) => /^[A-ZĐƯƠÔÂÊĂ]{1,5}$/.test(word);

/** Words of a text (NFC) that have letters beyond ASCII, abbreviations apart. */
export function accentedWords(text: string): string[] {
	return text
		.split(/(?:(?![A-Za-z])[\p{ASCII}\u00a0])+/u)
		.map((word) => word.replace(SIGNS, ''))
		.filter((word) => /\P{ASCII}/u.test(word) && !isAbbreviation(word));
}

/** Share of the accented words that are spelt as Vietnamese is, 0 to 1; null when there are none. */
export function vietnameseShare(text: string): number | null {
	const words = accentedWords(text);
	return words.length === 0 ? null : words.filter(isSyllable).length / words.length;
}
