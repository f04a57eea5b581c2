import { CodedError } from '../domain/errors';

type Line = readonly (readonly number[])[];

/** Firsts and steps of two axes. */
const COLUMNS = 4;
/** Bytes of the length of the JSON; most bytes of a number in a column. */
const [LENGTH, WIDEST] = [4, 6];
const MOST = 2 ** 30;

/** Numbers of either sign as small ones without. */
const folded = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value);
const unfolded = (value: number) => (value % 2 === 1 ? -(value + 1) / 2 : value / 2);

/** A point that is no two whole numbers has no place in columns. */
const isWhole = (point: readonly number[]) =>
	point.length === 2 && point.every((value) => Number.isInteger(value) && Math.abs(value) < MOST);

/** Where lines begin, each told from the end of the one before, and their steps. */
function columnsOf(lines: readonly Line[], axis: number): [firsts: number[], steps: number[]] {
	const [firsts, steps]: [number[], number[]] = [[], []];
	let end = 0;
	for (const line of lines)
		for (const [k, point] of line.entries()) {
			const value = point[axis] ?? 0;
			if (k === 0) firsts.push(folded(value - end));
			else steps.push(folded(value));
			end = k === 0 ? value : end + value;
		}
	return [firsts, steps];
}

/** Puts the numbers of an axis from its columns into the points of lines. */
function fill(lines: readonly number[][][], axis: number, firsts: Float64Array, steps: Float64Array): void {
	let [first, step, end] = [0, 0, 0];
	for (const line of lines)
		for (let k = 0; k < line.length; k += 1) {
			const value = unfolded((k === 0 ? firsts[first++] : steps[step++]) ?? 0);
			end += value;
			(line[k] as number[])[axis] = k === 0 ? end : value;
		}
}

/** The bytes of a column, the highest of all its numbers first: alike ones come together. */
function bytesOf(column: readonly number[]): number[][] {
	const most = column.reduce((a, b) => Math.max(a, b), 0);
	const widths = Array.from({ length: WIDEST }, (_, k) => k).filter((k) => most >= 256 ** k);
	return widths.reverse().map((k) => column.map((value) => Math.floor(value / 256 ** k) % 256));
}

/**
 * A topology in fewer bytes, nothing lost: the length of the JSON that follows (32 bits, low byte first), the topology as
 * JSON with its number of points in the place of each line, the width of each column in bytes, the columns: where lines
 * begin and their steps, first of longitudes, then of latitudes. Lines that are not of whole numbers stay in the JSON.
 */
export function packTopology(topology: { arcs: readonly Line[] }): Uint8Array {
	const { arcs } = topology;
	const whole = arcs.every((line) => line.every(isWhole));
	const head = whole ? { ...topology, arcs: arcs.map((line) => line.length) } : topology;
	const text = new TextEncoder().encode(JSON.stringify(head));
	const columns = [0, 1].flatMap((axis) => columnsOf(whole ? arcs : [], axis)).map(bytesOf);
	const length = Array.from({ length: LENGTH }, (_, k) => Math.floor(text.length / 256 ** k) % 256);
	return Uint8Array.from([...length, ...text, ...columns.map((one) => one.length), ...columns.flat(2)]);
}

const torn = () => new CodedError('topology-invalid', { what: 'torn' });

function headOf(text: Uint8Array): { arcs: unknown[] } {
	try {
		const head = JSON.parse(new TextDecoder().decode(text)) as { arcs?: unknown } | null;
		if (Array.isArray(head?.arcs)) return head as { arcs: unknown[] };
	} catch {
		// No JSON.
	}
	throw torn();
}

/** The topology that `packTopology` made smaller, as its JSON read. Throws `topology-invalid` for any other bytes. */
export function unpackTopology(bytes: Uint8Array): unknown {
	const length = bytes.subarray(0, LENGTH).reduceRight((sum, byte) => 256 * sum + byte, 0);
	const widths = LENGTH + length;
	if (widths + COLUMNS > bytes.length) throw torn();
	const head = headOf(bytes.subarray(LENGTH, widths));
	const counts = head.arcs.filter((count) => typeof count === 'number');
	if (counts.length < head.arcs.length) return head;
	const lines = counts.filter((count) => count > 0).length;
	const steps = counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0);
	let at = widths + COLUMNS;
	const column = (k: number): Float64Array => {
		const numbers = new Float64Array(k % 2 === 0 ? lines : steps);
		for (let width = bytes[widths + k] ?? 0; width > 0; width -= 1)
			for (let i = 0; i < numbers.length; i += 1, at += 1)
				numbers[i] = 256 * (numbers[i] ?? 0) + (bytes[at] ?? 0);
		return numbers;
	};
	const arcs = counts.map((count) => Array.from({ length: count }, () => [0, 0]));
	for (const axis of [0, 1]) fill(arcs, axis, column(2 * axis), column(2 * axis + 1));
	if (at !== bytes.length) throw torn();
	head.arcs = arcs;
	return head;
}
