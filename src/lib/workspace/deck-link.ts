import { CodedError } from '../domain/errors';
import { fromBase64, toBase64 } from './base64url';
import type { Deck } from './deck';
import { readDeck, writeDeck, type ReadDeck } from './deck-file';

/*
 * A deck as text for a link: `1` (this form), `.`, and the file's data, deflated (RFC 1951), in base64url.
 * Old forms are read for ever.
 */

/** Longer texts are cut by servers and chat programs. */
export const MAX_LINK = 6000;
/** Inflated text beyond this is no deck. */
const MAX_TEXT = 2_000_000;

async function through(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array> {
	const writer = stream.writable.getWriter() as WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>;
	// What the writer refuses the reader throws.
	void writer.write(bytes).catch(() => undefined);
	void writer.close().catch(() => undefined);
	const reader = stream.readable.getReader() as ReadableStreamDefaultReader<Uint8Array>;
	const chunks: Uint8Array[] = [];
	let size = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		size += value.length;
		if (size > MAX_TEXT) {
			await reader.cancel();
			throw new CodedError('link-invalid', { what: 'size' });
		}
		chunks.push(value);
	}
	const all = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		all.set(chunk, at);
		at += chunk.length;
	}
	return all;
}

/** The whole deck as text for a link; null when that is longer than a link should be. */
export async function formatDeck(deck: Deck): Promise<string | null> {
	const bytes = new TextEncoder().encode(JSON.stringify(writeDeck(deck)));
	const text = `1.${toBase64(await through(bytes, new CompressionStream('deflate-raw')))}`;
	return text.length > MAX_LINK ? null : text;
}

/** Reads what `formatDeck` wrote. Throws `link-invalid` and what `readDeck` throws. */
export async function parseDeck(text: string): Promise<ReadDeck> {
	const found = /^1\.([\w-]+)$/.exec(text);
	if (!found?.[1]) throw new CodedError('link-invalid', { what: 'form' });
	const bytes = fromBase64(found[1]);
	let value: unknown;
	try {
		const inflated = await through(bytes, new DecompressionStream('deflate-raw'));
		value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(inflated));
	} catch {
		throw new CodedError('link-invalid', { what: 'content' });
	}
	return readDeck(value);
}
