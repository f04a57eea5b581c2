import type { Target, TargetPoint } from '../../domain/target';
import { formatNumber, type Language } from '../../i18n/format';
import { qualifierWord } from '../../i18n/figure-words';
import { m } from '../../i18n/paraglide/messages.js';

function pointWords(point: TargetPoint, unit: string, language: Language): string {
	const number = (value: number) => formatNumber(value, language, value % 1 === 0 ? 0 : 1);
	if (point.op === 'done') return m.target_done();
	if (point.min !== null && point.max !== null) return `${number(point.min)}–${number(point.max)} ${unit}`;
	if (point.value === null) return m.target_no_number();
	const stated = number(point.value);
	const meant = point.op === '>=' ? 'at-least' : point.approx ? 'about' : 'exact';
	const sign = point.op === '>' ? m.over() : qualifierWord(stated, meant, language);
	return `${sign} ${stated} ${unit}`.trim();
}

/** What a target asks for by a year, in words; "–" where the plan sets nothing for it. */
export function targetWords(target: Target, year: number, language: Language): string {
	const own = target.points.find((one) => one.year === year);
	if (own) return pointWords(own, target.unit[language], language);
	// A date before the first column is written out, so that it is not lost.
	const early = year === 2025 ? target.points.find((one) => one.year !== null && one.year < 2025) : undefined;
	return early ? `${pointWords(early, target.unit[language], language)} (${early.year})` : '–';
}
