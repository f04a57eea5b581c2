import type { ClassSince2026, ClassState } from '../../domain/urban-centre';
import { m } from '../../i18n/paraglide/messages.js';
import { MARK_WORDS } from '../../i18n/state-words';

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

/** The class since 1 Jan 2026, under the rule-book of then, with how it is known. */
export function classSince2026(state: ClassSince2026): string {
	return `${className(state.class)} – NQ 111/2025 (${MARK_WORDS[state.mark]()})`;
}

/** A word that starts a heading. */
export function capital(text: string): string {
	return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
