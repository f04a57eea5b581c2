import type { OutCell } from '../table';
import { ByteWriter } from './bytes';
import type { OutField, OutLayer, WriteNote, Written } from './out-layer';

/** Bytes a name and a text may have. */
const NAME = 10;
const TEXT = 254;
/** Digits a number may have, of which so many behind the point. */
const NUMBER = 20;
const DECIMALS = 15;

/** Names of at most ten letters, none twice whatever its capitals. */
export function dbfNames(fields: readonly Pick<OutField, 'name'>[]): string[] {
	const taken = new Set<string>();
	return fields.map(({ name }) => {
		const plain =
			name.replace(/[đĐ]/g, 'd').normalize('NFD').replace(/\p{M}/gu, '').replace(/\W+/g, '_') || 'field';
		let short = plain.slice(0, NAME);
		for (let k = 2; taken.has(short.toLowerCase()); k += 1) {
			short = `${plain.slice(0, NAME - 1 - String(k).length)}_${k}`;
		}
		taken.add(short.toLowerCase());
		return short;
	});
}

/** A text in at most so many bytes of UTF-8, whole letters only. */
function cut(text: string): Uint8Array {
	const bytes = new TextEncoder().encode(text.normalize('NFC'));
	if (bytes.length <= TEXT) return bytes;
	let end = TEXT;
	while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
	return bytes.slice(0, end);
}

interface Column {
	type: 'C' | 'N';
	size: number;
	decimals: number;
	cells: Uint8Array[];
	/** Texts that did not fit. */
	cut: number;
}

const decimalsOf = (value: number) => {
	const [, digits = '', power = '0'] = /^-?\d+(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(String(value)) ?? [];
	return Math.min(DECIMALS, Math.max(0, digits.length - Number(power)));
};

function columnOf({ type }: OutField, values: readonly OutCell[]): Column {
	const encode = (text: string) => new TextEncoder().encode(text);
	if (type !== 'number') {
		const texts = values.map((value) => (value === null ? '' : String(value)));
		const cells = texts.map(cut);
		const whole = texts.filter((text) => encode(text.normalize('NFC')).length > TEXT).length;
		return { type: 'C', size: sizeOf(cells), decimals: 0, cells, cut: whole };
	}
	const numbers = values.map((value) => (typeof value === 'number' ? value : null));
	const wanted = Math.max(0, ...numbers.map((value) => (value === null ? 0 : decimalsOf(value))));
	const before = Math.max(1, ...numbers.map((value) => String(Math.trunc(value ?? 0)).length + 1));
	const decimals = Math.max(0, Math.min(wanted, NUMBER - 1 - before));
	const cells = numbers.map((value) => encode(value === null ? '' : value.toFixed(decimals)));
	return { type: 'N', size: sizeOf(cells), decimals, cells, cut: 0 };
}

const sizeOf = (cells: readonly Uint8Array[]) => Math.max(1, ...cells.map(({ length }) => length));

/** The table of a shapefile, UTF-8; a cell of blanks is not known. Told: names that changed and texts that were cut. */
export function dbfOf({ fields, features }: OutLayer): Written {
	const names = dbfNames(fields);
	const columns = fields.map((field, k) =>
		columnOf(
			field,
			features.map(({ values }) => values[k] ?? null)
		)
	);
	const out = new ByteWriter();
	const header = 32 + 32 * fields.length + 1;
	// The day of the last change is always the same, so that the same layer makes the same bytes.
	out.bytes([3, 80, 1, 1]);
	out.uint32(features.length);
	out.uint16(header);
	out.uint16(1 + columns.reduce((sum, { size }) => sum + size, 0));
	out.room(20);
	columns.forEach(({ type, size, decimals }, k) => {
		const name = new TextEncoder().encode(names[k]);
		out.bytes(name);
		out.room(11 - name.length);
		out.bytes([type.charCodeAt(0), 0, 0, 0, 0, size, decimals]);
		out.room(14);
	});
	out.uint8(0x0d);
	features.forEach((_, row) => {
		out.uint8(0x20);
		for (const { type, size, cells } of columns) {
			const cell = cells[row] ?? new Uint8Array();
			const blanks = new Array<number>(size - cell.length).fill(0x20);
			out.bytes(type === 'N' ? blanks : cell);
			out.bytes(type === 'N' ? cell : blanks);
		}
	});
	out.uint8(0x1a);
	const notes: WriteNote[] = [];
	fields.forEach(({ name }, k) => {
		if (names[k] !== name) notes.push({ code: 'field-renamed', value: `${name} → ${names[k]}` });
		if (columns[k]?.cut) notes.push({ code: 'text-cut', value: names[k] ?? name });
	});
	return { bytes: out.done(), notes };
}
