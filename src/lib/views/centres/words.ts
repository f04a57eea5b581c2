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

/** Name without "thị trấn", for lists where the group says what it is. */
export function shortName(centre: UrbanCentre, language: 'vi' | 'en'): string {
	return centre.name[language];
}
