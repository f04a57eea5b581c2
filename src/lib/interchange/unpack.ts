import { Inflate } from 'fflate';
import { CodedError } from '../domain/errors';

/** Unpacked parts of one file may hold so much, bytes; what inflates to more is no list of places. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Compressed bytes given to the inflater at once: they can become a thousand times as many. */
const BITE = 16 * 1024;
/** A workbook has tens of parts. */
const MOST_ENTRIES = 10_000;

interface Entry {
	/** As written, with slashes. */
	name: string;
	method: number;
	from: number;
	packed: number;
	unpacked: number;
}

/** Said of a file that is no ZIP, or a torn one, by what it was to be. */
type Unreadable = 'xlsx-unreadable' | 'zip-unreadable';

/** Says of a RangeError that a number of the file points out of it. */
class Torn extends Error {}

/** The directory at the end of a ZIP file (PKWARE APPNOTE 4.3.12, 4.3.16), by names in small letters. Throws `Torn`, `file-inflates`. */
function entriesOf(bytes: Uint8Array): Map<string, Entry> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let end = bytes.length - 22;
	while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
	if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw new Torn();
	const count = view.getUint16(end + 10, true);
	if (count > MOST_ENTRIES) throw new CodedError('file-inflates', { entries: count });
	const entries = new Map<string, Entry>();
	let at = view.getUint32(end + 16, true);
	for (let k = 0; k < count; k += 1) {
		if (view.getUint32(at, true) !== 0x02014b50) throw new Torn();
		const length = view.getUint16(at + 28, true);
		const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)).replaceAll('\\', '/');
		entries.set(name.toLowerCase(), {
			name,
			method: view.getUint16(at + 10, true),
			packed: view.getUint32(at + 20, true),
			unpacked: view.getUint32(at + 24, true),
			from: view.getUint32(at + 42, true)
		});
		at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries;
}

/** The parts of a ZIP file, each unpacked when it is asked for, all within one bound whatever its headers say. */
export class Unpacked {
	readonly #entries: ReadonlyMap<string, Entry>;
	#left: number;

	/** `most`: bytes of all parts that are asked for. Throws `unreadable`, `file-inflates`. */
	constructor(
		private readonly bytes: Uint8Array,
		private readonly most = MOST_BYTES,
		private readonly unreadable: Unreadable = 'xlsx-unreadable'
	) {
		this.#left = most;
		try {
			this.#entries = entriesOf(bytes);
		} catch (error) {
			throw this.#coded(error);
		}
	}

	#coded(error: unknown): unknown {
		return error instanceof RangeError || error instanceof Torn ? new CodedError(this.unreadable) : error;
	}

	/** Paths of all parts, as written; folders left out. */
	get names(): string[] {
		return [...this.#entries.values()].map(({ name }) => name).filter((name) => !name.endsWith('/'));
	}

	#take(length: number): void {
		this.#left -= length;
		if (this.#left < 0) throw new CodedError('file-inflates', { most: this.most });
	}

	/** A part by its path; null when there is none. Throws what the constructor throws. */
	part(path: string): Uint8Array | null {
		try {
			return this.#part(path);
		} catch (error) {
			throw this.#coded(error);
		}
	}

	#part(path: string): Uint8Array | null {
		const entry = this.#entries.get(path.toLowerCase());
		if (!entry) return null;
		if (entry.unpacked > this.#left) throw new CodedError('file-inflates', { most: this.most });
		const head = this.bytes.subarray(entry.from, entry.from + 30);
		if (head.length < 30 || (entry.method !== 0 && entry.method !== 8)) throw new Torn();
		const start =
			entry.from + 30 + (head[26] ?? 0) + 256 * (head[27] ?? 0) + (head[28] ?? 0) + 256 * (head[29] ?? 0);
		const packed = this.bytes.subarray(start, start + entry.packed);
		if (packed.length < entry.packed) throw new Torn();
		if (entry.method === 8) return this.#inflate(packed);
		this.#take(packed.length);
		return packed;
	}

	#inflate(packed: Uint8Array): Uint8Array {
		const pieces: Uint8Array[] = [];
		const inflate = new Inflate((piece) => {
			this.#take(piece.length);
			pieces.push(piece);
		});
		try {
			for (let at = 0; at < packed.length; at += BITE) {
				inflate.push(packed.subarray(at, at + BITE), at + BITE >= packed.length);
			}
		} catch (error) {
			throw error instanceof CodedError ? error : new Torn();
		}
		const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
		let at = 0;
		for (const piece of pieces) {
			whole.set(piece, at);
			at += piece.length;
		}
		return whole;
	}
}
