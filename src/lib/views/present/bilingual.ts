import type { Language } from '../../domain/language';
import { inEach, type Bilingual } from '../../domain/text';

/** A message in every language at once, for texts that are kept. */
export function both<T>(
	message: (inputs: T, options: { locale: Language }) => string,
	inputs: (language: Language) => T
): Bilingual {
	return inEach((locale) => message(inputs(locale), { locale }));
}

/** A message without inputs in every language. */
export function bothWords(
	message: (inputs: Record<string, never>, options: { locale: Language }) => string
): Bilingual {
	return both(message, () => ({}));
}
