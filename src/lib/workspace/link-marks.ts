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

/** More than this many drawings are none of ours. */
const MOST_ROWS = 200;

const units = (place: readonly [number, number]) => place.map((value) => Math.round(value * UNITS));

function rowOf(mark: MapMark): unknown[] {
	if (mark.kind === 'arrow') return ['a', ...units(mark.from), ...units(mark.to)];
	if (mark.kind === 'outline') return ['o', ...mark.corners.flatMap(units)];
	return ['t', ...units(mark.at), mark.words];
}

/** Places of a row, two numbers each; null when one is not on the earth. */
function placesOf(numbers: readonly unknown[]): [number, number][] | null {
	if (numbers.length % 2 === 1) return null;
	const places: [number, number][] = [];
	for (let i = 0; i < numbers.length; i += 2) {
		const [x, y] = [numbers[i], numbers[i + 1]];
		if (!Number.isInteger(x) || !Number.isInteger(y)) return null;
		const place: [number, number] = [Number(x) / UNITS, Number(y) / UNITS];
		if (Math.abs(place[0]) > 180 || Math.abs(place[1]) > 90) return null;
		places.push(place);
	}
	return places;
}

function markOf(row: unknown): MapMark | null {
	if (!Array.isArray(row)) return null;
	const [kind, ...rest] = row as unknown[];
	const last = kind === 't' ? rest.pop() : '';
	const places = placesOf(rest);
	const [first, second] = places ?? [];
	if (!places || !first) return null;
	if (kind === 't') {
		const words = typeof last === 'string' && last.length <= MARK_LETTERS ? markWords(last) : '';
		return words === '' || places.length > 1 ? null : { kind: 'text', at: first, words };
	}
	if (kind === 'o') return places.length < 3 ? null : { kind: 'outline', corners: places };
	return kind === 'a' && second && places.length === 2 ? { kind: 'arrow', from: first, to: second } : null;
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
		const rows = unpackJson(sealed.body);
		if (!Array.isArray(rows) || rows.length === 0 || rows.length > MOST_ROWS) return undefined;
		const marks = rows.map(markOf);
		const sound = marks.filter((mark) => mark !== null);
		return sound.length === marks.length ? sound : undefined;
	} catch {
		return undefined;
	}
}
