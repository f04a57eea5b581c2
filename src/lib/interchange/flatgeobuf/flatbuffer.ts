/** A table of a FlatBuffer (https://flatbuffers.dev/internals). Every read outside the bytes throws RangeError. */
export class FlatTable {
	readonly #vtable: number;

	private constructor(
		private readonly view: DataView,
		private readonly at: number
	) {
		this.#vtable = at - view.getInt32(at, true);
	}

	/** The root of a buffer. */
	static root(bytes: Uint8Array): FlatTable {
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		return new FlatTable(view, view.getUint32(0, true));
	}

	/** Where a field stands; null when it is left out. */
	#field(field: number): number | null {
		const slot = 4 + 2 * field;
		if (slot >= this.view.getUint16(this.#vtable, true)) return null;
		const offset = this.view.getUint16(this.#vtable + slot, true);
		return offset === 0 ? null : this.at + offset;
	}

	/** Where a vector begins and how many it holds, each of `size` bytes. */
	#vector(field: number, size: number): { from: number; count: number } | null {
		const at = this.#field(field);
		if (at === null) return null;
		const start = at + this.view.getUint32(at, true);
		const count = this.view.getUint32(start, true);
		if (start + 4 + count * size > this.view.byteLength) throw new RangeError();
		return { from: start + 4, count };
	}

	byte(field: number): number {
		const at = this.#field(field);
		return at === null ? 0 : this.view.getUint8(at);
	}

	int16(field: number, otherwise: number): number {
		const at = this.#field(field);
		return at === null ? otherwise : this.view.getUint16(at, true);
	}

	int32(field: number): number {
		const at = this.#field(field);
		return at === null ? 0 : this.view.getInt32(at, true);
	}

	int64(field: number): number {
		const at = this.#field(field);
		return at === null ? 0 : Number(this.view.getBigUint64(at, true));
	}

	text(field: number): string {
		return new TextDecoder().decode(this.bytes(field)).normalize('NFC');
	}

	bytes(field: number): Uint8Array {
		const vector = this.#vector(field, 1);
		if (!vector) return new Uint8Array();
		return new Uint8Array(this.view.buffer, this.view.byteOffset + vector.from, vector.count);
	}

	doubles(field: number): number[] {
		const vector = this.#vector(field, 8);
		return Array.from({ length: vector?.count ?? 0 }, (_, k) =>
			this.view.getFloat64((vector?.from ?? 0) + 8 * k, true)
		);
	}

	uints(field: number): number[] {
		const vector = this.#vector(field, 4);
		return Array.from({ length: vector?.count ?? 0 }, (_, k) =>
			this.view.getUint32((vector?.from ?? 0) + 4 * k, true)
		);
	}

	table(field: number): FlatTable | null {
		const at = this.#field(field);
		return at === null ? null : new FlatTable(this.view, at + this.view.getUint32(at, true));
	}

	tables(field: number): FlatTable[] {
		const vector = this.#vector(field, 4);
		return Array.from({ length: vector?.count ?? 0 }, (_, k) => {
			const at = (vector?.from ?? 0) + 4 * k;
			return new FlatTable(this.view, at + this.view.getUint32(at, true));
		});
	}
}
