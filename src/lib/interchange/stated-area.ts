import { cleanText } from '../domain/clean-text';
import { readNumber, shownMark, type DecimalMark } from '../domain/number';
import { cellOf, type Columns } from './columns';
import type { TextTable } from './table';

/** Hectares of one unit as written, the longest first. */
const UNITS: readonly (readonly [RegExp, number])[] = [
	[/km\s*(2|²)/i, 100],
	[/(?<!\p{L})(ha|hecta|héc\s*ta)(?!\p{L})/iu, 1],
	[/m\s*(2|²)|mét vuông/iu, 1e-4]
];

/** What cannot be one number: a range, a power of ten. */
const SEVERAL = /\d\s*[-–~÷]\s*\d|\de[+-]?\d/i;

/**
 * A stated area: 91,73 or 1.009 or "91,73 ha"; the cell or its `heading` may say m² or km². Hectares; null when the
 * cell holds no number, or a range. `mark` tells what 115.055 is, as in `readNumber`.
 */
export function statedHa(text: string, heading = '', mark: DecimalMark = ','): number | null {
	const clean = cleanText(text);
	const written = /\d[\d., ]*/.exec(clean)?.[0].trim().replace(/[.,]$/, '');
	const value = written === undefined || SEVERAL.test(clean) ? 0 : (readNumber(written, mark)?.value ?? 0);
	if (!(value > 0)) return null;
	const unit = [clean, heading].flatMap((words) => UNITS.find(([name]) => name.test(words)) ?? [])[1];
	return value * (typeof unit === 'number' ? unit : 1);
}

/** More rows than this show no other decimal mark. */
const LOOKED_AT = 500;

/**
 * The decimal mark of a table's areas: what its coordinates and areas show where they can be read one way only,
 * else the comma. Numbers of a spreadsheet have lost their marks, so its texts are Vietnamese.
 */
export function areaMark({ rows, numeric }: TextTable, { first, second, area }: Columns): DecimalMark {
	if (numeric) return ',';
	const cells = rows
		.slice(0, LOOKED_AT)
		.flatMap((row) => [first, second, area].map((column) => cellOf(row, column)));
	return shownMark(cells) ?? ',';
}
