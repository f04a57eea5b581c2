import type { GapCode, LineGap } from '../interchange/layers/layer';
import type { TakenFrom } from '../coverage/types';
import type { Joined } from '../location/subject';
import { formatDate, formatNumber, type Language } from './format';
import { m } from './paraglide/messages.js';

const WORDS: Readonly<Record<GapCode, (inputs: { width: string; ends: string }) => string>> = {
	'gap-joined': m.gap_joined,
	'gap-open': m.gap_open,
	'gap-several': m.gap_several
};

/** What is told of ends of lines that lie by each other. */
export const gapWords = ({ code, widthM, ends }: Omit<LineGap, 'at'>, language: Language) =>
	WORDS[code]({ width: formatNumber(widthM, language, 2), ends: formatNumber(ends, language) });

/** How an outline was joined of lines, and how unsure its land is because of that. */
export function joinedWords({ toleranceM, gaps, widestM, doubtM2 }: Joined, language: Language): string {
	const to = { locale: language };
	const method = m.joined_method({ tolerance: formatNumber(toleranceM, language, 2) }, to);
	if (gaps === 0) return method;
	const over = m.joined_gaps(
		{
			gaps: formatNumber(gaps, language),
			widest: formatNumber(widestM, language, 2),
			doubt: formatNumber(doubtM2, language, doubtM2 < 10 ? 1 : 0)
		},
		to
	);
	return `${method}; ${over}`;
}

/** From which service a plan was taken, and when. */
export const takenWords = ({ url, layer, on }: TakenFrom, language: Language) =>
	m.taken_from({ url, layer, date: formatDate(on, language) }, { locale: language });
