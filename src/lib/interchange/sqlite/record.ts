/** A value of a SQLite row; texts are still bytes of its encoding, told apart from blobs. */
export type SqlValue = null | number | { text: Uint8Array } | Uint8Array;

/** A big-endian number of 7 bits a byte, the last of nine whole: its value and the place behind it. */
export function varint(bytes: Uint8Array, at: number): [value: number, next: number] {
	let value = 0;
	for (let k = 0; k < 9; k += 1) {
		const byte = bytes[at + k];
		if (byte === undefined) throw new RangeError();
		if (k === 8) return [value * 256 + byte, at + 9];
		value = value * 128 + (byte & 0x7f);
		if (byte < 0x80) return [value, at + k + 1];
	}
	throw new RangeError();
}

/** Sizes of integers by their serial type. */
const INTEGERS = [0, 1, 2, 3, 4, 6, 8];

function integer(view: DataView, at: number, size: number): number {
	if (size === 8) return Number(view.getBigInt64(at));
	let value = view.getInt8(at);
	for (let k = 1; k < size; k += 1) value = value * 256 + view.getUint8(at + k);
	return value;
}

function valueOf(view: DataView, type: number, at: number): [SqlValue, size: number] {
	if (type === 0) return [null, 0];
	if (type < 7) {
		const size = INTEGERS[type] ?? 0;
		return [integer(view, at, size), size];
	}
	if (type === 7) return [view.getFloat64(at), 8];
	if (type === 8 || type === 9) return [type - 8, 0];
	if (type < 12) throw new RangeError();
	const size = Math.floor((type - 12) / 2);
	if (at + size > view.byteLength) throw new RangeError();
	const bytes = new Uint8Array(view.buffer, view.byteOffset + at, size);
	return [type % 2 === 0 ? bytes : { text: bytes }, size];
}

/** The values of a record (SQLite file format, 2.1). Throws RangeError when its numbers point out of it. */
export function readRecord(payload: Uint8Array): SqlValue[] {
	const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
	const [headerSize, first] = varint(payload, 0);
	if (headerSize > payload.length) throw new RangeError();
	const values: SqlValue[] = [];
	let body = headerSize;
	for (let at = first; at < headerSize;) {
		const [type, next] = varint(payload, at);
		const [value, size] = valueOf(view, type, body);
		values.push(value);
		body += size;
		at = next;
	}
	return values;
}
