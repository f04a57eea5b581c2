import { NotFeatures } from './not-features';

/** Text beside the features (type, name, crs) that is kept; more of it means the file is something else. */
const MOST_REST = 1_000_000;

const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COLON] = [34, 92, 123, 125, 91, 93, 58];
const FEATURES = 'features';

/** What the next byte belongs to. */
type State =
	/** Between texts of a sequence. */
	| 'outside'
	/** In an object, beside its features. */
	| 'beside'
	/** Between the features of a list. */
	| 'between'
	/** In a feature. */
	| 'feature';

/**
 * Cuts GeoJSON text, as bytes of UTF-8 that come piece by piece, into the texts of its features: those of the list
 * `features` of one collection, or the objects of a sequence (one a line, RFC 8142). Nothing is judged but where they
 * begin and end. Throws `NotFeatures` for other text.
 */
export class GeoJsonSplitter {
	/** True when the objects follow each other without a collection round them. */
	sequence = false;
	/** What stood before the features and what stands after them, so far. */
	before = '';
	after = '';
	#state: State = 'outside';
	/** Braces, and lists outside features, open at this place. */
	#depth = 0;
	#inText = false;
	#escaped = false;
	/** Bytes of the feature, or of what stands beside, that came with earlier pieces. */
	#kept: Uint8Array[] = [];
	#keptBytes = 0;
	/** The last text at the outermost level of an object, while its colon and list may follow. */
	#key = '';
	#keyFrom = -1;
	#keyBytes: number[] = [];
	#awaits: 'key' | 'colon' | 'list' | null = null;
	#collections = 0;

	/** Calls `found` with the bytes of each feature that ends in a piece; they are valid only during the call. */
	push(piece: Uint8Array, found: (feature: Uint8Array) => void): void {
		let from = 0;
		const emit = (to: number) => {
			found(this.#joined(piece.subarray(from, to)));
			from = to;
		};
		for (let k = 0; k < piece.length; k += 1) {
			if (this.#state === 'feature') {
				k = this.#toEnd(piece, k);
				if (this.#depth > 0) break;
				emit(k + 1);
				this.#state = this.sequence ? 'outside' : 'between';
				continue;
			}
			const c = piece[k] as number;
			if (this.#inText) {
				if (this.#keyFrom >= 0 && this.#keyBytes.length < FEATURES.length + 2) this.#keyBytes.push(c);
				if (this.#escaped) this.#escaped = false;
				else if (c === BACKSLASH) this.#escaped = true;
				else if (c === QUOTE) {
					this.#inText = false;
					if (this.#keyFrom >= 0) this.#endKey();
				}
				continue;
			}
			if (this.#state === 'between') {
				if (c === OPEN) {
					from = k;
					this.#depth = 1;
					this.#state = 'feature';
					continue;
				}
				if (c === CLOSE_LIST) {
					from = k;
					this.#depth = 1;
					this.#state = 'beside';
				} else if (c > 32 && c !== 44) throw new NotFeatures();
				continue;
			}
			if (this.#state === 'outside') {
				if (c === OPEN) {
					from = k;
					this.#depth = 1;
					// The first object tells whether it is one of many or holds all.
					this.#state = this.sequence ? 'feature' : 'beside';
					this.#awaits = 'key';
				} else if (c > 32 && c !== 30 && !(k < 3 && c > 0xba)) throw new NotFeatures();
				continue;
			}
			from = this.#beside(c, k, piece, from, emit);
		}
		if (this.#state === 'feature' || this.#state === 'beside') this.#keep(piece.subarray(from));
	}

	/** Throws `NotFeatures` when the text ends within something. */
	end(): void {
		if (this.#state !== 'outside' || (!this.sequence && this.#collections !== 1)) throw new NotFeatures();
	}

	/** Where a feature ends whose text goes on at a place; the end of the piece, with its depth above 0, if not in it. */
	#toEnd(piece: Uint8Array, at: number): number {
		let [depth, inText, escaped] = [this.#depth, this.#inText, this.#escaped];
		let k = at;
		for (; k < piece.length; k += 1) {
			const c = piece[k] as number;
			if (inText) {
				if (escaped) escaped = false;
				else if (c === BACKSLASH) escaped = true;
				else if (c === QUOTE) inText = false;
			} else if (c === QUOTE) inText = true;
			else if (c === OPEN) depth += 1;
			else if (c === CLOSE) {
				depth -= 1;
				if (depth === 0) break;
			}
		}
		this.#depth = depth;
		this.#inText = inText;
		this.#escaped = escaped;
		return k;
	}

	#beside(c: number, k: number, piece: Uint8Array, from: number, emit: (to: number) => void): number {
		if (c === QUOTE) {
			this.#inText = true;
			if (this.#depth === 1 && this.#awaits === 'key') this.#keyFrom = k;
			return from;
		}
		if (c <= 32) return from;
		if (this.#awaits === 'colon' && c === COLON) {
			this.#awaits = 'list';
			return from;
		}
		if (this.#awaits === 'list') {
			this.#awaits = null;
			if (this.#key === FEATURES && c === OPEN_LIST && this.#collections === 0) {
				this.#collections = 1;
				this.before = new TextDecoder().decode(this.#joined(piece.subarray(from, k + 1)));
				this.#state = 'between';
				return k + 1;
			}
		}
		if (c === OPEN || c === OPEN_LIST) this.#depth += 1;
		else if (c === CLOSE || c === CLOSE_LIST) this.#depth -= 1;
		else if (c === 44 && this.#depth === 1) this.#awaits = 'key';
		if (this.#depth > 0) return from;
		this.#state = 'outside';
		if (this.#collections > 0) {
			this.after += new TextDecoder().decode(this.#joined(piece.subarray(from, k + 1)));
			return k + 1;
		}
		this.sequence = true;
		emit(k + 1);
		return k + 1;
	}

	#endKey(): void {
		this.#key = String.fromCharCode(...this.#keyBytes.slice(0, -1));
		this.#keyFrom = -1;
		this.#keyBytes = [];
		this.#awaits = 'colon';
	}

	#keep(part: Uint8Array): void {
		if (part.length === 0) return;
		this.#kept.push(part.slice());
		this.#keptBytes += part.length;
		if (this.#state === 'beside' && this.#keptBytes > MOST_REST) throw new NotFeatures();
	}

	/** What was kept, and this, as one. */
	#joined(last: Uint8Array): Uint8Array {
		if (this.#kept.length === 0) return last;
		const whole = new Uint8Array(this.#keptBytes + last.length);
		let at = 0;
		for (const part of [...this.#kept, last]) {
			whole.set(part, at);
			at += part.length;
		}
		this.#kept = [];
		this.#keptBytes = 0;
		return whole;
	}
}
