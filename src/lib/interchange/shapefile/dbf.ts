import { CodedError } from '../../domain/errors';
import { byteText } from '../byte-text';
import type { Budget } from '../layers/budget';
import type { LayerField } from '../layers/layer';

interface DbfField {
	name: Uint8Array;
	type: string;
	from: number;
	length: number;
}

/** A dBASE table whose texts are still bytes. */
export interface Dbf {
	fields: DbfField[];
	/** Byte 29 of the header: what the writing program said of the letters. */
	language: number;
	/** Records that hold; null for one that was deleted. */
	records: (Uint8Array | null)[];
	/** True when the header promises more records than there are. */
	torn: boolean;
}

function untilZero(bytes: Uint8Array): Uint8Array {
	const zero = bytes.indexOf(0);
	return zero < 0 ? bytes : bytes.subarray(0, zero);
}

/** Fields of the header: 32 bytes each, up to a 0x0D. */
function fieldsOf(bytes: Uint8Array, header: number): DbfField[] {
	const fields: DbfField[] = [];
	let from = 1;
	for (let at = 32; at + 32 <= header && bytes[at] !== 0x0d; at += 32) {
		const type = byteText(bytes.subarray(at + 11, at + 12)).toUpperCase();
		const [low = 0, high = 0] = bytes.subarray(at + 16, at + 18);
		// Long texts keep the upper byte of their length where numbers keep their decimals.
		const length = type === 'C' ? low + 256 * high : low;
		fields.push({ name: untilZero(bytes.subarray(at, at + 11)), type, from, length });
		from += length;
	}
	return fields;
}

/** Reads a .dbf. Throws `dbf-invalid`, `file-too-large`. */
export function readDbf(bytes: Uint8Array, budget: Budget): Dbf {
	if (bytes.length < 33) throw new CodedError('dbf-invalid');
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const count = view.getUint32(4, true);
	const [header, length] = [view.getUint16(8, true), view.getUint16(10, true)];
	const fields = fieldsOf(bytes, Math.min(header, bytes.length));
	const last = fields.at(-1);
	if (header < 33 || header > bytes.length || length < 1 || !last || last.from + last.length > length)
		throw new CodedError('dbf-invalid');
	const there = Math.min(count, Math.floor((bytes.length - header) / length));
	const records: Dbf['records'] = [];
	for (let k = 0; k < there; k += 1) {
		budget.feature();
		const record = bytes.subarray(header + k * length, header + (k + 1) * length);
		records.push(record[0] === 0x2a ? null : record);
	}
	return { fields, language: bytes[29] ?? 0, records, torn: there < count };
}

const TYPES: Readonly<Record<string, LayerField['type']>> = {
	N: 'number',
	F: 'number',
	I: 'number',
	O: 'number',
	B: 'number',
	D: 'date',
	L: 'boolean',
	M: 'binary',
	G: 'binary',
	P: 'binary'
};

/** What a field holds; texts and what is not known are text. */
export const typeOf = ({ type }: DbfField): LayerField['type'] => TYPES[type] ?? 'text';

function numberOf(text: string): number | null {
	const value = Number(text.replace(',', '.'));
	return text === '' || !Number.isFinite(value) ? null : value;
}

/** A value that needs no letters; undefined for one that does. */
export function plainValue(
	cell: Uint8Array,
	{ type }: DbfField
): string | number | boolean | null | undefined {
	const view = new DataView(cell.buffer, cell.byteOffset, cell.byteLength);
	if (type === 'I' && cell.length === 4) return view.getInt32(0, true);
	if ((type === 'O' || type === 'B') && cell.length === 8) return view.getFloat64(0, true);
	const text = () => byteText(untilZero(cell)).trim();
	if (type === 'N' || type === 'F') return numberOf(text());
	if (type === 'D') {
		const day = /^(\d{4})(\d\d)(\d\d)$/.exec(text());
		return day && day[1] !== '0000' ? `${day[1]}-${day[2]}-${day[3]}` : null;
	}
	if (type === 'L') return { T: true, Y: true, F: false, N: false }[text().toUpperCase()] ?? null;
	// Its text stands in a .dbt or .fpt: here is only the number of its block.
	if (type === 'M' || type === 'G' || type === 'P') return null;
	return undefined;
}

/** Bytes of a text without the blanks that fill it up. */
export function textBytes(cell: Uint8Array): Uint8Array {
	const text = untilZero(cell);
	let end = text.length;
	while (end > 0 && text[end - 1] === 0x20) end -= 1;
	return text.subarray(0, end);
}
