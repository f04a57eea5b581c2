import { CodedError } from '../../domain/errors';

/** More than this belongs in a database. */
const MOST_FEATURES = 200_000;
/** The whole province at full resolution has fewer. */
const MOST_CORNERS = 20_000_000;
/** No office draws so many layers. */
const MOST_LAYERS = 5_000;
/** Text beyond this no page can hold beside its map. */
const MOST_BYTES = 300 * 1024 * 1024;

/** Bounds of what is read of one file, kept while reading: headers may say what they like. */
export class Budget {
	#features = 0;
	#corners = 0;
	#layers = 0;

	/** Throws `file-too-large`. */
	bytes(count: number): void {
		if (count > MOST_BYTES) throw new CodedError('file-too-large', { mb: MOST_BYTES / 1024 / 1024 });
	}

	/** One more. Throws `file-too-large`. */
	feature(): void {
		this.#features += 1;
		if (this.#features > MOST_FEATURES) throw new CodedError('file-too-large', { features: MOST_FEATURES });
	}

	/** Throws `file-too-large`. */
	corners(count: number): void {
		this.#corners += count;
		if (this.#corners > MOST_CORNERS) throw new CodedError('file-too-large', { corners: MOST_CORNERS });
	}

	/** One more. Throws `file-too-large`. */
	layer(): void {
		this.#layers += 1;
		if (this.#layers > MOST_LAYERS) throw new CodedError('file-too-large', { layers: MOST_LAYERS });
	}
}
