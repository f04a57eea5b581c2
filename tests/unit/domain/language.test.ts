import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	DEFAULT_LANGUAGE,
	LANGUAGES,
	languageRow,
	nextLanguage,
	type Language
} from '../../../src/lib/domain/language';
import { allSpoken, alike, spoken } from '../../../src/lib/domain/text';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { REGISTER_SCHEMAS } from '../../../src/lib/register/schema';
import { STORIES } from '../../../src/lib/views/present/stories';
import { parseQuery } from '../../../src/lib/workspace/view-state';

/** Every text in some data: an object with Vietnamese and English. */
function textsIn(data: unknown): Record<string, string>[] {
	if (typeof data !== 'object' || data === null) return [];
	if ('vi' in data && 'en' in data) return [data as Record<string, string>];
	return Object.values(data).flatMap(textsIn);
}

describe.each(LANGUAGES)('%s', (language) => {
	it('has a word for every text of the register and the stories, its own or that of its fallback', () => {
		const texts = textsIn([REGISTER_SCHEMAS.map(({ data }) => data), STORIES]);
		expect(texts.length).toBeGreaterThan(300);
		expect(texts.filter((text) => !text[language])).toEqual([]);
	});

	it('is known to the messages, to the address and to the compiler of messages', () => {
		const settings = JSON.parse(readFileSync('project.inlang/settings.json', 'utf8')) as {
			locales: string[];
		};
		expect(settings.locales).toContain(language);
		expect(m.legend({}, { locale: language })).not.toBe('');
		expect(parseQuery(`?lang=${language}`).state.language).toBe(language);
	});

	it('falls back to a language of the register, or is one itself', () => {
		const { fallback } = languageRow(language);
		expect(fallback === null ? ['vi', 'en'] : ['vi', 'en', fallback]).toContain(fallback ?? language);
		const text = spoken({ vi: 'xã', en: 'commune' });
		expect(text[language]).toBe(text[fallback ?? language]);
	});
});

it('the languages follow each other round and round', () => {
	const seen = LANGUAGES.map((_, turns) =>
		Array.from({ length: turns }).reduce<Language>((one) => nextLanguage(one), DEFAULT_LANGUAGE)
	);
	expect(seen).toEqual(LANGUAGES);
	expect(nextLanguage(LANGUAGES.at(-1)!)).toBe(LANGUAGES[0]);
});

it('texts at any depth are completed, other values kept', () => {
	const data = { rows: [{ name: { vi: 'xã', en: 'commune' }, ha: 3, note: null }] };
	expect(allSpoken(data)).toEqual({ rows: [{ name: spoken(data.rows[0]!.name), ha: 3, note: null }] });
	expect(new Set(Object.values(alike('ha')))).toEqual(new Set(['ha']));
});
