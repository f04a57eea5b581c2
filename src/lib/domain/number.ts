import { cleanText } from './clean-text';

/** The mark that parts decimals where a number alone does not tell: comma in Vietnamese, point in English. */
export type DecimalMark = ',' | '.';

/** A number as typed. */
export interface NumberRead {
	value: number;
	/** Step of the last digit written: 0.01 for two decimals. */
	step: number;
	/** True when the other mark for decimals would make another number of it, as of "1.500". */
	ambiguous: boolean;
}

const PLAIN = /^[+-]?\d+$/;
/** One mark that cannot set thousands apart: not three digits behind it, or too many or a nought before it. */
const DECIMAL = /^[+-]?(?:\d*[.,](?!\d{3}$)\d+|(?:\d{4,}|0\d*)?[.,]\d{3})$/;
const EITHER = /^[+-]?[1-9]\d{0,2}([.,])\d{3}$/;
/** Thousands set apart by one mark throughout, decimals by the other; or by blanks, decimals by either. */
const GROUPED = [
	/^[+-]?[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|(?:\.\d{3})+(?=,\d))(?:,\d+)?$/,
	/^[+-]?[1-9]\d{0,2}(?:(?:,\d{3}){2,}|(?:,\d{3})+(?=\.\d))(?:\.\d+)?$/,
	/^[+-]?[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d+)?$/
];

function made(plain: string, ambiguous = false): NumberRead | null {
	const value = Number(plain);
	const point = plain.indexOf('.');
	const step = point < 0 ? 1 : 10 ** (point + 1 - plain.length);
	return Number.isFinite(value) ? { value, step, ambiguous } : null;
}

/** A number whose only mark parts decimals, comma or point: seconds of an angle, a meridian, a km-post. */
export function decimalOf(text: string): number {
	return Number(text.replace(',', '.'));
}

/**
 * Reads a number as people write it, Vietnamese or English: 62,5 · 62.5 · 1.234,5 · 1,234.5 · 1 234,5 · −3. Three
 * digits behind a single mark (1.500, 115.055) say two things; `mark`, the decimal mark of the place it is typed at,
 * decides: the comma, unless told otherwise, so that 1.500 is one thousand five hundred and 1,500 is one and a half.
 * null for anything else: words, units, two signs, groups of other than three digits, powers of ten (1e3).
 */
export function readNumber(text: string, mark: DecimalMark = ','): NumberRead | null {
	const clean = cleanText(text)
		.trim()
		.replace(/^\u2013(?=\d)/, '-');
	const [, shared] = EITHER.exec(clean) ?? [];
	if (shared !== undefined) return made(clean.replace(shared, shared === mark ? '.' : ''), true);
	if (PLAIN.test(clean)) return made(clean);
	if (DECIMAL.test(clean)) return made(clean.replace(',', '.'));
	const style = GROUPED.findIndex((pattern) => pattern.test(clean));
	if (style < 0) return null;
	const marks = [/\./g, /,/g, / /g][style] ?? / /g;
	return made(clean.replace(marks, '').replace(',', '.'));
}

/** Every way to read a number: two for one that says two things, with the decimal point first; none for no number. */
export function numberReadings(text: string): NumberRead[] {
	const [point, comma] = [readNumber(text, '.'), readNumber(text, ',')];
	if (!point || !comma) return [];
	const readings = text.includes('.') ? [point, comma] : [comma, point];
	return point.ambiguous ? readings : [point];
}

/** Reads a number of whole things (people, plans), where no mark parts decimals: 1.500 and 1,500 are both 1500. */
export function readCount(text: string): NumberRead | null {
	return numberReadings(text).find(({ value, step }) => step === 1 && value >= 0) ?? null;
}

/** The decimal mark that some texts show by numbers that can be read one way only; null when they show none, or both. */
export function shownMark(texts: Iterable<string>): DecimalMark | null {
	let shown: DecimalMark | null = null;
	for (const text of [...texts].map(cleanText)) {
		const read = readNumber(text);
		if (!read || read.ambiguous) continue;
		const last = /[.,](?=[^.,]*$)/.exec(text)?.[0];
		// Repeated marks set thousands apart, so the other one parts decimals.
		const own = read.step < 1 ? last : last === '.' ? ',' : last === ',' ? '.' : undefined;
		if (own !== '.' && own !== ',') continue;
		if (shown !== null && shown !== own) return null;
		shown = own;
	}
	return shown;
}
