import { formatNumber, type Language } from '../../i18n/format';
import { m } from '../../i18n/paraglide/messages.js';
import type { Fact, Played, Scene } from './story';

const SLOT = /\{([\w.:~-]+)\}/g;

function written(fact: Fact, language: Language): string {
	const number = formatNumber(fact.value, language, fact.decimals);
	return fact.atLeast ? m.at_least_value({ value: number }) : number;
}

/** Fills the numbers of a scene from the data. A fact the data has not is named, never guessed. */
export function play(scene: Scene, facts: (name: string) => Fact | null, language: Language): Played {
	const missing = new Set<string>();
	const say = (name: string): string => {
		const fact = facts(name);
		if (!fact) missing.add(name);
		return fact ? written(fact, language) : '';
	};
	const fill = (words: string) => words.replace(SLOT, (_, name: string) => say(name));
	return {
		title: fill(scene.title[language]),
		text: fill(scene.text[language]),
		rows: scene.rows.map(({ label, before, after }) => ({
			label: label[language],
			before: before === null ? null : say(before),
			after: say(after),
			unit: facts(after)?.unit?.[language] ?? ''
		})),
		missing: [...missing]
	};
}
