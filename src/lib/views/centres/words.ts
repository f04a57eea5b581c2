import type { ClassState, UrbanCentre } from '../../domain/urban-centre';
import { m } from '../../i18n/paraglide/messages.js';

/** "loại IV", never without saying under which rule-book elsewhere in the same line. */
export function className(name: ClassState['class']): string {
	if (name === 'none') return m.class_not_recognised();
	if (name === 'unknown') return m.class_not_stated();
	return m.urban_class({ name });
}

/** A class with its rule-book. */
export function classWithRule(state: ClassState): string {
	return state.ruleBook ? `${className(state.class)} – ${state.ruleBook}` : className(state.class);
}

/** Name for the map: the symbol says what it is, so "thị trấn" and remarks in brackets go. */
export function mapName(centre: UrbanCentre, language: 'vi' | 'en'): string {
	return centre.name[language]
		.replace(/ \(.*\)$/, '')
		.replace(/^(Thị trấn|Đô thị) | (town|urban area)$/, '')
		.replace(/^Thành phố /, 'TP ')
		.replace(/^Nông trường /, 'NT ');
}

/** A word that starts a heading. */
export function capital(text: string): string {
	return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
