import type { CodedError, ErrorCode } from '../../domain/errors';
import { errorWords } from '../../i18n/error-words';
import { m } from '../../i18n/paraglide/messages.js';

const REFUSALS: Partial<Record<ErrorCode, (inputs: { where: string }) => string>> = {
	'json-invalid': m.deck_refused_json,
	'deck-foreign': m.deck_refused_foreign,
	'deck-newer': m.deck_refused_newer,
	'deck-invalid': m.deck_refused_invalid,
	'deck-empty': m.deck_refused_empty,
	'link-invalid': m.deck_refused_link
};

/** Why a file or link is no presentation, and where. */
export function deckRefusal({ code, details }: CodedError): string {
	return REFUSALS[code]?.({ where: String(details['where'] ?? '') }) ?? errorWords({ code, details });
}
