import { headerSizeOf, readFlatHeader, type FlatHeader } from '../flatgeobuf/flatgeobuf';

/** More than this is no feature, or a file of something else. */
const MOST_FEATURE = 64 * 1024 * 1024;

/**
 * Cuts a FlatGeobuf file of version 3, whose bytes come piece by piece, into its features, its index passed over.
 * Throws RangeError for what is none.
 */
export class FlatGeobufSplitter {
	header: FlatHeader | null = null;
	#part: 'start' | 'header' | 'index' | 'size' | 'feature' = 'start';
	/** Bytes that the part needs before it is whole. */
	#wants = 12;
	#kept = new Uint8Array(0);

	/** Calls `found` with the bytes of each feature that ends in a piece; they are valid only during the call. */
	push(piece: Uint8Array, found: (feature: Uint8Array) => void): void {
		const bytes = this.#kept.length === 0 ? piece : joined(this.#kept, piece);
		let at = 0;
		while (this.#part === 'index' ? at < bytes.length : bytes.length - at >= this.#wants) {
			const end = Math.min(at + this.#wants, bytes.length);
			this.#take(bytes.subarray(at, end), found);
			at = end;
		}
		this.#kept = bytes.slice(at);
	}

	/** Throws RangeError when the file ends within something. */
	end(): void {
		if (this.#part !== 'size' || this.#kept.length > 0) throw new RangeError();
	}

	#take(bytes: Uint8Array, found: (feature: Uint8Array) => void): void {
		if (this.#part === 'start') this.#next('header', headerSizeOf(bytes));
		else if (this.#part === 'header') {
			this.header = readFlatHeader(bytes);
			if (this.header.indexBytes > 0) this.#next('index', this.header.indexBytes);
			else this.#next('size', 4);
		} else if (this.#part === 'index') {
			if (bytes.length < this.#wants) this.#wants -= bytes.length;
			else this.#next('size', 4);
		} else if (this.#part === 'size') {
			this.#next('feature', new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true));
		} else {
			found(bytes);
			this.#next('size', 4);
		}
	}

	#next(part: 'header' | 'index' | 'size' | 'feature', wants: number): void {
		if (wants > MOST_FEATURE && part !== 'index') throw new RangeError();
		this.#part = part;
		this.#wants = wants;
	}
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(a.length + b.length);
	whole.set(a);
	whole.set(b, a.length);
	return whole;
}
