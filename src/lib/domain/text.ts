import { LANGUAGES, languageRow, type Language } from './language';

/** A short text in every language of the product. Vietnamese is the original, NFC. */
export type Bilingual = Record<Language, string>;

/** A text as it is written down: always in the languages without a fallback, in others where somebody wrote it. */
export type Written = { vi: string; en: string } & Partial<Bilingual>;

function isWritten(value: object): value is Written {
	return 'vi' in value && 'en' in value && typeof value.vi === 'string' && typeof value.en === 'string';
}

/** A text in a language, or in its fallback where it has none of it. */
function textIn(text: Written, language: Language): string {
	return text[language] ?? text[languageRow(language).fallback ?? 'vi'];
}

/** The text in every language, from one that may lack some. */
export function spoken(text: Written): Bilingual {
	return inEach((language) => textIn(text, language));
}

/**
 * Plain data with every text in it in every language. What type it has is for the caller to say: texts of a file may
 * lack a language, those of the result lack none.
 */
export function allSpoken(data: unknown): unknown {
	if (Array.isArray(data)) return data.map(allSpoken);
	if (typeof data !== 'object' || data === null) return data;
	if (isWritten(data)) return spoken(data);
	return Object.fromEntries(Object.entries(data).map(([key, part]) => [key, allSpoken(part)]));
}

/** A text made for each language. */
export function inEach(make: (language: Language) => string): Bilingual {
	return Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Bilingual;
}

/** The same text in every language. */
export function alike(text: string): Bilingual {
	return inEach(() => text);
}

/** How well a fact is known: read in its source, computed by us, inferred, or only recalled. */
export type Mark = 'seen' | 'computed' | 'inferred' | 'recalled';

/** A key of the source register, or the https address of a public page. */
export type SourceRef = string;
