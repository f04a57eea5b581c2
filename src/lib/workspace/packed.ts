import { deflateSync, inflateSync } from 'fflate';
import { CodedError } from '../domain/errors';
import { fromBase64, toBase64 } from './base64url';
import { MAX_LINK } from './sealed-text';

/** Inflated text beyond this is none of ours. */
const MAX_TEXT = 2_000_000;

/** Plain data as JSON, deflated (RFC 1951), in base64url. */
export function packJson(value: unknown): string {
	return toBase64(deflateSync(new TextEncoder().encode(JSON.stringify(value)), { level: 9 }));
}

/** Reads what `packJson` wrote. Throws `link-invalid` with what is wrong. */
export function unpackJson(text: string): unknown {
	// Deflated data grow a thousandfold at most, so that a short text cannot fill the memory.
	if (text.length > MAX_LINK) throw new CodedError('link-invalid', { what: 'size' });
	const bytes = fromBase64(text);
	try {
		const inflated = inflateSync(bytes);
		if (inflated.length > MAX_TEXT) throw new CodedError('link-invalid', { what: 'size' });
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(inflated));
	} catch {
		throw new CodedError('link-invalid', { what: 'content' });
	}
}
