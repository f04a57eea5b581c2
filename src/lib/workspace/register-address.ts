import type { Language } from '../domain/language';
import { languageQuery } from './language-query';

/** The query that opens the page of the register on a plan; null: on none. */
export function registerQuery(language: Language, plan: string | null): string {
	const query = languageQuery(language);
	if (plan === null) return query;
	return `${query === '' ? '?' : `${query}&`}plan=${encodeURIComponent(plan)}`;
}
