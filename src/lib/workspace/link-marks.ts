import * as v from 'valibot';
import { MARK_LETTERS, markWords, type MapMark } from '../domain/map-mark';
import { packJson, unpackJson } from './packed';
import { seal, unseal } from './sealed-text';

/*
 * What was drawn over the map as text for a link: `1` (this form), sealed, with a list packed: `["a", …]` an arrow
 * from and to, `["o", …]` the corners of an outline, `["t", …, words]` a text. Places are longitude and latitude in
 * hundred-thousandths of a degree, about a metre.
 */

/** Letters that drawings may take of a link: the view needs its own. */
export const MOST_MARKS_TEXT = 3000;

const UNITS = 1e5;
const lon = v.pipe(v.number(), v.integer(), v.minValue(-180 * UNITS), v.maxValue(180 * UNITS));
const lat = v.pipe(v.number(), v.integer(), v.minValue(-90 * UNITS), v.maxValue(90 * UNITS));
const words = v.pipe(v.string(), v.minLength(1), v.maxLength(MARK_LETTERS));

const row = v.union([
	v.strictTuple([v.literal('a'), lon, lat, lon, lat]),
	v.strictTuple([v.literal('t'), lon, lat, words]),
	v.tupleWithRest([v.literal('o'), lon, lat, lon, lat, lon, lat], v.number())
]);
type Row = v.InferOutput<typeof row>;
const rows = v.pipe(v.array(row), v.minLength(1), v.maxLength(200));

const units = (place: readonly [number, number]) => place.map((value) => Math.round(value * UNITS));

function rowOf(mark: MapMark): unknown[] {
	if (mark.kind === 'arrow') return ['a', ...units(mark.from), ...units(mark.to)];
	if (mark.kind === 'outline') return ['o', ...mark.corners.flatMap(units)];
	return ['t', ...units(mark.at), mark.words];
}

const place = (x: number, y: number) => [x / UNITS, y / UNITS] as const;

function outlineOf(numbers: readonly number[]): MapMark | null {
	const corners = numbers.flatMap((x, i) => (i % 2 === 0 ? [place(x, numbers[i + 1] ?? NaN)] : []));
	const sound = corners.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90);
	return sound ? { kind: 'outline', corners } : null;
}

function markOf(one: Row): MapMark | null {
	if (one[0] === 'a') return { kind: 'arrow', from: place(one[1], one[2]), to: place(one[3], one[4]) };
	if (one[0] === 't') {
		const text = markWords(one[3]);
		return text === '' ? null : { kind: 'text', at: place(one[1], one[2]), words: text };
	}
	return outlineOf(one.slice(1) as number[]);
}

/** Drawings that were written once need not be packed again. */
const written = new WeakMap<readonly MapMark[], string>();

/** Drawings as text for a link; '' when there are none. */
export function formatMarks(marks: readonly MapMark[]): string {
	if (marks.length === 0) return '';
	const known = written.get(marks) ?? seal('1', packJson(marks.map(rowOf)));
	written.set(marks, known);
	return known;
}

/** Reads what `formatMarks` wrote; undefined when any part of it does not parse. */
export function parseMarks(text: string): readonly MapMark[] | undefined {
	const sealed = unseal(text);
	if (sealed?.form !== '1') return undefined;
	try {
		const read = v.safeParse(rows, unpackJson(sealed.body));
		const marks = read.success ? read.output.map(markOf) : [null];
		const sound = marks.filter((mark) => mark !== null);
		return sound.length === marks.length ? sound : undefined;
	} catch {
		return undefined;
	}
}
