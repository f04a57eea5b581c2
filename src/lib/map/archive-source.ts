import type { RangeResponse, Source } from 'pmtiles';
import { CodedError } from '../domain/errors';

const slice = (whole: ArrayBuffer, offset: number, length: number): RangeResponse => ({
	data: whole.slice(offset, offset + length)
});

/**
 * A PMTiles archive at an address: read by byte ranges until it is there whole, then from memory. A server without
 * ranges sends it whole at the first question. Its address holds a hash of it: all parts are of one version. Throws
 * `tiles-unavailable`.
 */
export class ArchiveSource implements Source {
	#whole: ArrayBuffer | null = null;
	/** All of it on its way from a server that knows no ranges. */
	#coming: Promise<ArrayBuffer> | null = null;
	/** All of it asked for. */
	#asked: Promise<ArrayBuffer> | null = null;
	/** Parts that nobody can call off, by their place, until all of it is there. */
	readonly #parts = new Map<string, Promise<RangeResponse>>();

	constructor(private readonly url: string) {}

	getKey(): string {
		return this.url;
	}

	get isWhole(): boolean {
		return this.#whole !== null;
	}

	/** A part that was asked for without a `signal` before is not asked for again. */
	async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
		const place = `${offset} ${length}`;
		const known = this.#parts.get(place);
		if (known && !this.#whole)
			return known
				.then(({ data }) => ({ data: data.slice(0) }))
				.catch(() => this.#read(offset, length, signal));
		const asked = this.#read(offset, length, signal);
		if (!signal) {
			this.#parts.set(place, asked);
			asked.catch(() => this.#parts.delete(place));
		}
		return asked;
	}

	async #read(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
		const whole = this.#whole ?? (await this.#coming?.catch(() => null));
		if (whole) return slice(whole, offset, length);
		const response = await fetch(this.url, {
			headers: { range: `bytes=${offset}-${offset + length - 1}` },
			...(signal && { signal })
		});
		if (response.status === 206 && !response.headers.has('content-encoding'))
			return { data: await response.arrayBuffer() };
		if (response.status === 206) return slice(await this.fetchWhole(), offset, length);
		this.#coming = this.#take(response);
		return slice(await this.#coming, offset, length);
	}

	/** All of it, from now on in memory; asked for once, however many want it, and anew after a failure. */
	async fetchWhole(): Promise<ArrayBuffer> {
		if (this.#whole) return this.#whole;
		this.#asked ??= fetch(this.url)
			.then((response) => this.#take(response))
			.finally(() => (this.#asked = null));
		return this.#asked;
	}

	async #take(response: Response): Promise<ArrayBuffer> {
		if (!response.ok) throw new CodedError('tiles-unavailable', { status: response.status });
		this.#whole = await response.arrayBuffer();
		this.#parts.clear();
		return this.#whole;
	}
}
