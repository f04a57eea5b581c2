import { cleanText } from './clean-text';

/** Folds a name for search: lower case, no diacritics, đ as d, one space, dashes as spaces. */
export function foldName(name: string): string {
	return cleanText(name)
		.normalize('NFD')
		.replace(/\p{Diacritic}/gu, '')
		.replace(/[đĐ]/g, 'd')
		.toLowerCase()
		.replace(/[\s\u2013\u2014\-/.,()]+/g, ' ')
		.trim();
}
