import * as v from 'valibot';
import { isIsoDate } from '../../domain/date';
import { LANGUAGES } from '../../domain/language';
import { VINTAGES } from '../vintages';
import { PRECISIONS } from '../../domain/precision';
import { PROVINCE } from '../province';

/** A non-empty text in NFC, without blanks at its ends. */
export const text = v.pipe(
	v.string(),
	v.minLength(1),
	v.check((s) => s.normalize('NFC') === s, 'text-not-nfc'),
	v.check((s) => s.trim() === s, 'text-untrimmed')
);
/** A text in every language; what lacks one has its fallback by the time it is checked. */
export const bilingual = v.strictObject({
	vi: text,
	en: text,
	...Object.fromEntries(LANGUAGES.map((language) => [language, text]))
});
export const note = v.nullable(bilingual);
export const mark = v.picklist(['seen', 'computed', 'inferred', 'recalled']);
export const precision = v.picklist(PRECISIONS);
export const vintageId = v.picklist(VINTAGES.map((vintage) => vintage.id));

export const isoDate = v.pipe(v.string(), v.check(isIsoDate, 'date-invalid'));

/** `2021`, `2022-09` or `2022-09-30`. */
export const partialDate = v.pipe(
	v.string(),
	v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
	v.check((s) => isIsoDate(`${s}-01-01`.slice(0, 10)), 'date-invalid')
);

/** A key of the source register or the https address of a page. */
export const sourceRef = v.pipe(v.string(), v.regex(/^(https:\/\/[^\s]+|[a-z0-9]+(-[a-z0-9]+)*)$/));
export const sources = v.pipe(v.array(sourceRef), v.minLength(1));

/** A clause of the plan, or several: `II.3.b; II.4.c`. */
const clauseOne = '[IVX]+(\\.\\d+)?(\\.[a-zđ])?';
export const clause = v.pipe(v.string(), v.regex(new RegExp(`^${clauseOne}(; ${clauseOne})*$`, 'u')));

const [west, south, east, north] = PROVINCE.bounds;

/** WGS 84 [lon, lat] within the bounds of the province. */
export const point = v.tuple([
	v.pipe(v.number(), v.minValue(west), v.maxValue(east)),
	v.pipe(v.number(), v.minValue(south), v.maxValue(north))
]);
export const positive = v.pipe(v.number(), v.gtValue(0));
export const count = v.pipe(positive, v.integer());
export const year = v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2050));
export const provinceCode = v.literal(PROVINCE.code);
export const districtCode = v.pipe(v.string(), v.regex(/^\d{3}$/));
export const communeCode = v.pipe(v.string(), v.regex(/^\d{5}$/));
