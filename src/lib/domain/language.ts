/** How a language of the product writes, and what stands in where a text has none of it. */
interface LanguageRow {
	/** Its own name. */
	name: string;
	/** For numbers and dates: 1.234,5 in Vietnamese, 1,234.5 in English. */
	tag: string;
	decimalMark: ',' | '.';
	/** Between a number and its percent sign. */
	percentGap: '' | '\u00a0';
	/** 27/5/2023 or 27 May 2023. */
	monthNames: boolean;
	under: string;
	over: string;
	/** The language of register texts that it has none of; null = every register text is written in it. */
	fallback: 'vi' | 'en' | null;
}

/** The languages of the product, the one of the first visit first. */
const LANGUAGE_TABLE = {
	vi: {
		name: 'Tiếng Việt',
		tag: 'vi-VN',
		decimalMark: ',',
		percentGap: '\u00a0',
		monthNames: false,
		under: 'dưới',
		over: 'trên',
		fallback: null
	},
	en: {
		name: 'English',
		tag: 'en-GB',
		decimalMark: '.',
		percentGap: '',
		monthNames: true,
		under: 'under',
		over: 'over',
		fallback: null
	}
} as const satisfies Readonly<Record<string, LanguageRow>>;

export type Language = keyof typeof LANGUAGE_TABLE;

export const LANGUAGES = Object.keys(LANGUAGE_TABLE) as readonly Language[];
export const DEFAULT_LANGUAGE: Language = 'vi';

/** The row of a language. */
export function languageRow(language: Language): LanguageRow {
	return LANGUAGE_TABLE[language];
}

/** The next language of the table, round and round. */
export function nextLanguage(language: Language): Language {
	return LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length] ?? DEFAULT_LANGUAGE;
}
