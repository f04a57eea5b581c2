/** Bytes put one behind the other, growing as needed. */
export class ByteWriter {
	#bytes = new Uint8Array(1024);
	#view = new DataView(this.#bytes.buffer);
	length = 0;

	/** Room for so many more bytes, of zeros; gives where they begin. */
	room(count: number): number {
		const at = this.length;
		this.length += count;
		if (this.length > this.#bytes.length) {
			const larger = new Uint8Array(Math.max(this.length, 2 * this.#bytes.length));
			larger.set(this.#bytes.subarray(0, at));
			this.#bytes = larger;
			this.#view = new DataView(larger.buffer);
		}
		return at;
	}

	/** For setting numbers in what is there; goes stale when more room is made. */
	get view(): DataView {
		return this.#view;
	}

	bytes(given: Uint8Array | readonly number[]): void {
		const at = this.room(given.length);
		this.#bytes.set(given, at);
	}

	uint8(value: number): void {
		const at = this.room(1);
		this.#view.setUint8(at, value);
	}

	uint16(value: number, little = true): void {
		const at = this.room(2);
		this.#view.setUint16(at, value, little);
	}

	int32(value: number, little = true): void {
		const at = this.room(4);
		this.#view.setInt32(at, value, little);
	}

	uint32(value: number, little = true): void {
		const at = this.room(4);
		this.#view.setUint32(at, value, little);
	}

	double(value: number, little = true): void {
		const at = this.room(8);
		this.#view.setFloat64(at, value, little);
	}

	/** All that was put so far. */
	done(): Uint8Array {
		return this.#bytes.slice(0, this.length);
	}
}
