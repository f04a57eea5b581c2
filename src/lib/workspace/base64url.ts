import { CodedError } from '../domain/errors';

/** Bytes as letters that an address takes as they are (RFC 4648 section 5, without padding). */
export function toBase64(bytes: Uint8Array): string {
	const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
	return text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** Reads what `toBase64` wrote. Throws `link-invalid`. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
	if (!/^[\w-]*$/.test(text)) throw new CodedError('link-invalid', { what: 'base64' });
	try {
		const raw = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
		return Uint8Array.from(raw, (letter) => letter.charCodeAt(0));
	} catch {
		throw new CodedError('link-invalid', { what: 'base64' });
	}
}
