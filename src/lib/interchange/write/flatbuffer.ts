/** Makes a FlatBuffer (https://flatbuffers.dev/internals) from its end to its beginning, as the format wants it. */
export class FlatBuilder {
	#bytes = new Uint8Array(1024);
	/** Bytes filled, counted from the end. */
	#filled = 0;
	/** The largest alignment used. */
	#most = 4;

	#room(count: number): DataView {
		if (this.#filled + count > this.#bytes.length) {
			const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#filled + count));
			larger.set(this.#bytes, larger.length - this.#bytes.length);
			this.#bytes = larger;
		}
		this.#filled += count;
		return new DataView(this.#bytes.buffer, this.#bytes.length - this.#filled, count);
	}

	/** Zeros, so that what comes next (`after` bytes of it, then one of `size`) begins at a multiple of its size. */
	#align(size: number, after = 0): void {
		this.#most = Math.max(this.#most, size);
		const over = (this.#filled + after) % size;
		if (over > 0) this.#room(size - over);
	}

	#scalar(size: 1 | 2 | 4 | 8, put: (view: DataView) => void): void {
		this.#align(size);
		put(this.#room(size));
	}

	#offset(to: number): void {
		this.#align(4);
		const here = this.#filled + 4;
		this.#room(4).setUint32(0, here - to, true);
	}

	/** A vector of bytes. Gives its place. */
	bytes(content: Uint8Array, end = false): number {
		this.#align(4, content.length + (end ? 1 : 0));
		if (end) this.#room(1);
		this.#room(content.length);
		this.#bytes.set(content, this.#bytes.length - this.#filled);
		this.#scalar(4, (view) => view.setUint32(0, content.length, true));
		return this.#filled;
	}

	/** A text, UTF-8 with a zero behind it. */
	text(content: string): number {
		return this.bytes(new TextEncoder().encode(content.normalize('NFC')), true);
	}

	doubles(numbers: readonly number[]): number {
		return this.#vector(8, numbers, (view, value) => view.setFloat64(0, value, true));
	}

	uints(numbers: readonly number[]): number {
		return this.#vector(4, numbers, (view, value) => view.setUint32(0, value, true));
	}

	#vector(size: 4 | 8, numbers: readonly number[], put: (view: DataView, value: number) => void): number {
		this.#align(4, size * numbers.length);
		this.#align(size, size * numbers.length);
		for (let k = numbers.length - 1; k >= 0; k -= 1) put(this.#room(size), numbers[k] ?? 0);
		this.#scalar(4, (view) => view.setUint32(0, numbers.length, true));
		return this.#filled;
	}

	tables(places: readonly number[]): number {
		this.#align(4, 4 * places.length);
		for (let k = places.length - 1; k >= 0; k -= 1) this.#offset(places[k] ?? 0);
		this.#scalar(4, (view) => view.setUint32(0, places.length, true));
		return this.#filled;
	}

	/** A table by the numbers of its fields: what was put before (`at`), or a number of so many bytes. */
	table(fields: Readonly<Record<number, FlatField>>): number {
		const end = this.#filled;
		const places = new Map<number, number>();
		for (const [number, field] of Object.entries(fields)) {
			if ('at' in field) this.#offset(field.at);
			else if (field.size === 8) this.#scalar(8, (view) => view.setBigUint64(0, BigInt(field.value), true));
			else if (field.size === 4) this.#scalar(4, (view) => view.setInt32(0, field.value, true));
			else if (field.size === 2) this.#scalar(2, (view) => view.setUint16(0, field.value, true));
			else this.#scalar(1, (view) => view.setUint8(0, field.value));
			places.set(Number(number), this.#filled);
		}
		this.#scalar(4, () => undefined);
		const table = this.#filled;
		const count = Math.max(-1, ...places.keys()) + 1;
		for (let k = count - 1; k >= 0; k -= 1) {
			const place = places.get(k);
			this.#room(2).setUint16(0, place === undefined ? 0 : table - place, true);
		}
		this.#room(2).setUint16(0, table - end, true);
		this.#room(2).setUint16(0, 4 + 2 * count, true);
		// A table points back to the list of its fields.
		const view = new DataView(this.#bytes.buffer, this.#bytes.length - table, 4);
		view.setInt32(0, this.#filled - table, true);
		return table;
	}

	/** The buffer with its length before it, whole to its largest alignment. */
	done(root: number): Uint8Array {
		this.#align(this.#most, 8);
		this.#offset(root);
		const length = this.#filled;
		this.#room(4).setUint32(0, length, true);
		return this.#bytes.slice(this.#bytes.length - this.#filled);
	}
}

export type FlatField = { at: number } | { size: 1 | 2 | 4 | 8; value: number };
