/** Marks that show nothing: zero-width, of direction, soft hyphens, choice of a glyph, byte order (Unicode's own list). */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
/** Blanks of any width, without tabs and line breaks. */
const BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;
/** Minus signs and hyphens; dashes between words are longer and stay. */
const MINUS = /[\u2010\u2011\u2212\ufe63]/g;
const WIDE = /[\uff01-\uff5e]/g;

/**
 * Text as typed or pasted, with what cannot be seen taken out: NFC; no zero-width or direction marks; every blank a
 * plain one and every line break "\n"; letters, digits and marks of full width as plain ones; one minus sign.
 * Tabs and blanks at the ends stay.
 */
export function cleanText(text: string): string {
	return text
		.replace(UNSEEN, '')
		.replace(BREAKS, '\n')
		.replace(BLANKS, ' ')
		.replace(MINUS, '-')
		.replace(WIDE, (wide) => wide.normalize('NFKC'))
		.normalize('NFC');
}
