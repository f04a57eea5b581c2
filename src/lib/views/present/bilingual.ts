import type { Bilingual } from '../../domain/text';

/** A message in both languages at once, for texts that are kept. */
export function both<T>(
	message: (inputs: T, options: { locale: 'vi' | 'en' }) => string,
	inputs: { vi: T; en: T }
): Bilingual {
	return { vi: message(inputs.vi, { locale: 'vi' }), en: message(inputs.en, { locale: 'en' }) };
}

/** A message without inputs in both languages. */
export function bothWords(
	message: (inputs: Record<string, never>, options: { locale: 'vi' | 'en' }) => string
): Bilingual {
	return both(message, { vi: {}, en: {} });
}
