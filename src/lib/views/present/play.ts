import { LANGUAGES, languageRow } from '../../domain/language';
import type { Bilingual } from '../../domain/text';
import { figureWords } from '../../i18n/figure-words';
import type { Language } from '../../i18n/format';
import type { Scene } from '../../workspace/deck';
import { PERCENT, type Fact, type Facts, type Gone, type Played } from './story';

const SLOT = /\{([\w.:~-]+)\}/g;

/** A fact as words write it: its qualifier with it, and "not known" for what is not; words carry their own unit. */
export function factWords({ unit, decimals, ...fact }: Fact, language: Language): string {
	const stated = { ...fact, unit: unit === PERCENT ? ('percent' as const) : ('points' as const) };
	return figureWords(stated, language, { decimals, suffix: '' });
}

/** A text in the language asked for; in another one where that was left empty. */
export function said(text: Bilingual, language: Language): string {
	const { fallback } = languageRow(language);
	return (
		text[language] || (fallback && text[fallback]) || LANGUAGES.map((one) => text[one]).find(Boolean) || ''
	);
}

/** Fills the numbers of a scene from the data. A fact the data has not is named, never guessed. */
export function play(scene: Scene, facts: Facts, language: Language, gone: readonly Gone[] = []): Played {
	const missing = new Set<string>();
	const say = (name: string): string => {
		const fact = facts(name);
		if (!fact) missing.add(name);
		return fact ? factWords(fact, language) : '';
	};
	const fill = (words: Bilingual) => said(words, language).replace(SLOT, (_, name: string) => say(name));
	/** The presenter's own words: a name that no fact has stays as it was written, and the audience is told nothing. */
	const note = (words: Bilingual) =>
		said(words, language).replace(SLOT, (written, name: string) => {
			const fact = facts(name);
			return fact ? factWords(fact, language) : written;
		});
	const unitOf = (name: string) => {
		const fact = facts(name);
		return fact?.value === null ? '' : (fact?.unit?.[language] ?? '');
	};
	return {
		title: fill(scene.title),
		text: fill(scene.text),
		notes: scene.notes ? note(scene.notes) : '',
		rows: scene.rows.map(({ label, before, after }) => ({
			label: said(label, language),
			before: before === null ? null : say(before),
			after: say(after),
			unit: unitOf(after)
		})),
		missing: [...missing],
		gone
	};
}
