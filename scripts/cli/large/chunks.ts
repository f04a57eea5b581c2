import { open, type FileHandle } from 'node:fs/promises';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { CodedError } from '../../../src/lib/domain/errors';
import { VIET_NAM, within } from '../../../src/lib/location/viet-nam';
import { crsOfKey } from '../../../src/lib/interchange/crs/file-crs';
import { decodeText } from '../../../src/lib/interchange/decode-text';
import { formatOf } from '../../../src/lib/interchange/formats';
import type { GeoChoice } from '../../../src/lib/interchange/layers/question';
import { FlatGeobufSplitter } from '../../../src/lib/interchange/stream/flatgeobuf-splitter';
import { GeoJsonSplitter } from '../../../src/lib/interchange/stream/geojson-splitter';
import { NotFeatures } from '../../../src/lib/interchange/stream/not-features';
import type { SourceChunk, SourceForm } from '../../../src/lib/interchange/stream/source';

/** Bytes read of a file at once, and bytes of features that make a chunk. */
const PIECE = 1 << 20;
const CHUNK = 1 << 20;
const HEAD = 4096;
/** So much of a file tells its letters. */
const LETTERS = 256 * 1024;

/** The first bytes of a file. */
function headOf(path: string, size: number): Uint8Array {
	const file = openSync(path, 'r');
	try {
		const bytes = new Uint8Array(size);
		return bytes.subarray(0, readSync(file, bytes, 0, size, 0));
	} finally {
		closeSync(file);
	}
}

export type StreamedFormat = 'geojson' | 'flatgeobuf';

/** The format of a file that can be read feature by feature, and its size; null for all else. */
export function streamed(path: string): { format: StreamedFormat; bytes: number } | null {
	const stat = statSync(path, { throwIfNoEntry: false });
	if (!stat?.isFile()) return null;
	const format = formatOf(path, headOf(path, HEAD));
	return format === 'geojson' || format === 'flatgeobuf' ? { format, bytes: stat.size } : null;
}

/** True when text is UTF-8 by its first letters, and not in those of an old font. */
function isPlainUtf8(path: string): boolean {
	const head = headOf(path, LETTERS);
	const end = head.lastIndexOf(10) + 1 || head.lastIndexOf(44) + 1 || head.length;
	try {
		return decodeText(head.subarray(0, end)).encoding === 'utf-8';
	} catch (error) {
		if (error instanceof CodedError) return false;
		throw error;
	}
}

/** Features on their way into a chunk. */
class Gatherer {
	#bytes = new Uint8Array(2 * CHUNK);
	#filled = 0;
	#ends: number[] = [];
	#next = 0;
	readonly ready: SourceChunk[] = [];

	readonly add = (feature: Uint8Array): void => {
		if (this.#filled + feature.length > this.#bytes.length) {
			const larger = new Uint8Array(2 * (this.#filled + feature.length));
			larger.set(this.#bytes.subarray(0, this.#filled));
			this.#bytes = larger;
		}
		this.#bytes.set(feature, this.#filled);
		this.#filled += feature.length;
		this.#ends.push(this.#filled);
		if (this.#filled >= CHUNK) this.close();
	};

	close(): void {
		if (this.#ends.length === 0) return;
		this.ready.push({ first: this.#next, bytes: this.#bytes.slice(0, this.#filled), ends: this.#ends });
		this.#next += this.#ends.length;
		this.#filled = 0;
		this.#ends = [];
	}
}

interface Cut {
	push(piece: Uint8Array, found: (feature: Uint8Array) => void): void;
	/** What is said of all features, once the first one was found. */
	form(): SourceForm;
	end(): void;
}

function cutGeoJson({ crs = null }: GeoChoice): Cut {
	const splitter = new GeoJsonSplitter();
	const given = crs === null ? null : crsOfKey(crs);
	const besideOf = (after: string) => (splitter.sequence ? null : splitter.before + after);
	return {
		push: (piece, found) => splitter.push(piece, found),
		form: () => ({ format: 'geojson', beside: besideOf(']}'), crs: given }),
		end() {
			splitter.end();
			// What stands behind the features may say what they are.
			if (!splitter.sequence && /"crs"/.test(splitter.after)) throw new NotFeatures();
		}
	};
}

function cutFlatGeobuf({ crs = null }: GeoChoice, header: (size: number) => Uint8Array): Cut {
	const splitter = new FlatGeobufSplitter();
	return {
		push: (piece, found) => splitter.push(piece, found),
		form() {
			const known = splitter.header;
			const stated = crs === null ? (known?.crs?.crs ?? null) : crsOfKey(crs);
			if (!known || !stated) throw new NotFeatures();
			return { format: 'flatgeobuf', header: header(known.bytes), crs: stated };
		},
		end: () => splitter.end()
	};
}

/** A chunk with what is said of all, and how much of the file has been read, 0 to 1. */
export interface GivenChunk {
	form: SourceForm;
	chunk: SourceChunk;
	share: number;
}

/**
 * The features of a file, read piece by piece. Throws `NotFeatures` for a file that has to be read whole, if not
 * before the first chunk then after the last.
 */
export async function* chunksOf(
	path: string,
	{ format, bytes }: { format: StreamedFormat; bytes: number },
	choice: GeoChoice
): AsyncGenerator<GivenChunk> {
	if (format === 'geojson' && !isPlainUtf8(path)) throw new NotFeatures();
	const cut =
		format === 'geojson'
			? cutGeoJson(choice)
			: cutFlatGeobuf(choice, (size) => headOf(path, 12 + size).slice(12));
	const gatherer = new Gatherer();
	let form: SourceForm | null = null;
	let done = 0;
	const file = await open(path, 'r');
	try {
		for await (const piece of pieces(file)) {
			notRange(() => cut.push(piece, gatherer.add));
			done += piece.length;
			for (const chunk of gatherer.ready.splice(0)) {
				form ??= cut.form();
				yield { form, chunk, share: done / bytes };
			}
		}
		notRange(() => cut.end());
		gatherer.close();
		for (const chunk of gatherer.ready.splice(0)) {
			form ??= cut.form();
			yield { form, chunk, share: 1 };
		}
	} finally {
		await file.close();
	}
}

async function* pieces(file: FileHandle): AsyncGenerator<Uint8Array> {
	const buffer = new Uint8Array(PIECE);
	for (;;) {
		const { bytesRead } = await file.read(buffer, 0, PIECE, null);
		if (bytesRead === 0) return;
		yield buffer.subarray(0, bytesRead);
	}
}

/** What is no FlatGeobuf is for the reader of the whole to say. */
function notRange(work: () => void): void {
	try {
		work();
	} catch (error) {
		throw error instanceof RangeError ? new NotFeatures() : error;
	}
}

/** True where the middle of some bounds lies in the country: else the system of coordinates must be asked for. */
export const inCountry = ([west, south, east, north]: readonly number[]) =>
	within(((west ?? NaN) + (east ?? NaN)) / 2, VIET_NAM.lon) &&
	within(((south ?? NaN) + (north ?? NaN)) / 2, VIET_NAM.lat);
