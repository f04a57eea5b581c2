/** A short text in both languages of the product. Vietnamese is the original, NFC. */
export interface Bilingual {
	vi: string;
	en: string;
}

/** How well a fact is known: read in its source, computed by us, inferred, or only recalled. */
export type Mark = 'seen' | 'computed' | 'inferred' | 'recalled';

/** A key of the source register, or the https address of a public page. */
export type SourceRef = string;
