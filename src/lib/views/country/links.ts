import type { Language } from '../../domain/language';
import { languageQuery } from '../../workspace/language-query';

/** The query that opens a unit of a province, with its facts. */
export function unitQuery(code: string, language: Language): string {
	const spoken = languageQuery(language);
	return `${spoken === '' ? '?' : `${spoken}&`}view=boundaries&sel=u:${code}`;
}
