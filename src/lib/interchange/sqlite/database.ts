import { CodedError } from '../../domain/errors';
import { byteText } from '../byte-text';
import { columnsOf, type SqlColumn } from './columns';
import { readRecord, varint, type SqlValue } from './record';

export interface SqlTable {
	name: string;
	columns: readonly SqlColumn[];
	root: number;
}

export type SqlRow = ReadonlyMap<string, SqlValue>;

const ENCODINGS: Readonly<Record<number, string>> = { 1: 'utf-8', 2: 'utf-16le', 3: 'utf-16be' };
const INNER = 0x05;
const LEAF = 0x0d;
/** Deeper than a tree of any file that fits in memory. */
const MOST_DEEP = 40;

/**
 * Reads tables of a SQLite 3 file (https://www.sqlite.org/fileformat2.html): rows in their order, no queries, nothing
 * of a write-ahead log. Throws `sqlite-invalid` where its numbers point out of the file or in a circle.
 */
export class SqliteFile {
	readonly #view: DataView;
	readonly #pageSize: number;
	/** Bytes of a page less what extensions keep at its end. */
	readonly #usable: number;
	readonly #decoder: TextDecoder;
	readonly tables: readonly SqlTable[];

	/** `plain`: texts are bytes of letters not told, given as `byteText` gives them. Throws `sqlite-invalid`. */
	constructor(
		private readonly bytes: Uint8Array,
		private readonly plain = false
	) {
		if (bytes.length < 512 || byteText(bytes.subarray(0, 15)) !== 'SQLite format 3')
			throw new CodedError('sqlite-invalid');
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		const size = this.#view.getUint16(16);
		this.#pageSize = size === 1 ? 65_536 : size;
		this.#usable = this.#pageSize - this.#view.getUint8(20);
		if (this.#pageSize < 512 || this.#usable < 480) throw new CodedError('sqlite-invalid');
		this.#decoder = new TextDecoder(ENCODINGS[this.#view.getUint32(56)] ?? 'utf-8');
		this.tables = [...this.#rowsAt(1)].flatMap(({ values: [type, name, , root, sql] }): SqlTable[] => {
			if (this.text(type) !== 'table' || typeof root !== 'number') return [];
			const made = this.text(sql);
			const whole = /without\s+rowid\s*$/i.test(made.trim());
			return whole || root < 1 ? [] : [{ name: this.text(name), columns: columnsOf(made), root }];
		});
	}

	/** True when the file was last written with a log beside it, which may hold newer rows. */
	get hasLog(): boolean {
		return this.#view.getUint8(19) === 2;
	}

	/** A text of a row, NFC; a number as text; empty for anything else. */
	text(value: SqlValue | undefined): string {
		if (typeof value === 'number') return String(value);
		if (value === null || value === undefined || value instanceof Uint8Array) return '';
		return this.plain ? byteText(value.text) : this.#decoder.decode(value.text).normalize('NFC');
	}

	/** The table of a name, whatever its capitals. */
	table(name: string): SqlTable | null {
		const wanted = name.toLowerCase();
		return (
			this.tables.find((one) => one.name.normalize('NFC').toLowerCase() === wanted.normalize('NFC')) ?? null
		);
	}

	/** The rows of a table by the names of its columns in small letters. */
	*rows({ columns, root }: SqlTable): Generator<SqlRow> {
		for (const { rowid, values } of this.#rowsAt(root)) {
			yield new Map(
				columns.map(({ name, rowid: isRow }, k) => [name.toLowerCase(), isRow ? rowid : (values[k] ?? null)])
			);
		}
	}

	*#rowsAt(root: number): Generator<{ rowid: number; values: SqlValue[] }> {
		try {
			yield* this.#walk(root, 0, new Set());
		} catch (error) {
			throw error instanceof RangeError ? new CodedError('sqlite-invalid') : error;
		}
	}

	*#walk(page: number, depth: number, seen: Set<number>): Generator<{ rowid: number; values: SqlValue[] }> {
		if (depth > MOST_DEEP || seen.has(page) || page < 1) throw new RangeError();
		seen.add(page);
		const start = (page - 1) * this.#pageSize;
		// The first page begins with the header of the file.
		const head = start + (page === 1 ? 100 : 0);
		const kind = this.#view.getUint8(head);
		if (kind !== INNER && kind !== LEAF) throw new RangeError();
		const cells = this.#view.getUint16(head + 3);
		const pointers = head + (kind === INNER ? 12 : 8);
		for (let k = 0; k < cells; k += 1) {
			const cell = start + this.#view.getUint16(pointers + 2 * k);
			if (kind === INNER) yield* this.#walk(this.#view.getUint32(cell), depth + 1, seen);
			else yield this.#cell(cell);
		}
		if (kind === INNER) yield* this.#walk(this.#view.getUint32(head + 8), depth + 1, seen);
	}

	#cell(at: number): { rowid: number; values: SqlValue[] } {
		const [size, afterSize] = varint(this.bytes, at);
		const [rowid, from] = varint(this.bytes, afterSize);
		if (size > this.bytes.length) throw new RangeError();
		return { rowid, values: readRecord(this.#payload(from, size)) };
	}

	/** A payload; one too long for its page goes on in overflow pages. */
	#payload(from: number, size: number): Uint8Array {
		const most = this.#usable - 35;
		if (size <= most) return this.#slice(from, size);
		const least = Math.floor(((this.#usable - 12) * 32) / 255) - 23;
		const fitting = least + ((size - least) % (this.#usable - 4));
		const local = fitting <= most ? fitting : least;
		const payload = new Uint8Array(size);
		payload.set(this.#slice(from, local));
		let filled = local;
		let page = this.#view.getUint32(from + local);
		while (filled < size) {
			if (page === 0) throw new RangeError();
			const at = (page - 1) * this.#pageSize;
			const part = this.#slice(at + 4, Math.min(this.#usable - 4, size - filled));
			payload.set(part, filled);
			filled += part.length;
			page = this.#view.getUint32(at);
		}
		return payload;
	}

	#slice(from: number, length: number): Uint8Array {
		if (from + length > this.bytes.length) throw new RangeError();
		return this.bytes.subarray(from, from + length);
	}
}
