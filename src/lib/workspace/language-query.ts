import { DEFAULT_LANGUAGE, type Language } from '../domain/language';

/** The query that opens a page in a language; none for the one it opens in anyway. */
export function languageQuery(language: Language): string {
	return language === DEFAULT_LANGUAGE ? '' : `?lang=${language}`;
}
