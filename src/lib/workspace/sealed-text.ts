import { toBase64 } from './base64url';

/*
 * Text of a link that can tell whether it came whole: its form, a check of 6 letters, `.`, and the body. The
 * check is the CRC-32 (ISO/IEC 8802-3) of form and body in base64url: letters changed or swapped, lost at the
 * end or folded to one case no longer fit it.
 */

/** Longer texts are cut by servers and chat programs. */
export const MAX_LINK = 6000;

const CHECK_LETTERS = 6;

/** The CRC-32 of some bytes, as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
	let rest = 0xffffffff;
	for (const byte of bytes) {
		rest ^= byte;
		for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
	}
	return ~rest >>> 0;
}

function checkOf(form: string, body: string): string {
	const crc = crc32(new TextEncoder().encode(`${form}.${body}`));
	return toBase64(Uint8Array.of(crc >>> 24, crc >>> 16, crc >>> 8, crc));
}

/** Puts the check between a form (letters and digits) and a body that an address takes as it is. */
export function seal(form: string, body: string): string {
	return `${form}${checkOf(form, body)}.${body}`;
}

/**
 * Form and body of a sealed text; null when the check does not fit. Full stops, brackets and the like that were
 * pasted along with the end of a link are not part of it.
 */
export function unseal(text: string): { form: string; body: string } | null {
	for (let end = text.length; end > 0; end -= 1) {
		const stop = text.indexOf('.');
		const form = text.slice(0, stop - CHECK_LETTERS);
		const body = text.slice(stop + 1, end);
		if (stop > CHECK_LETTERS && end > stop && text.slice(0, end) === seal(form, body)) return { form, body };
		if (/[\w-]/.test(text.charAt(end - 1))) return null;
	}
	return null;
}
