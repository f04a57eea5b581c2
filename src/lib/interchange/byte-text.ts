/** How many letters are made at once: arguments of a call are limited. */
const AT_ONCE = 8192;

/**
 * Bytes as letters of the same numbers, 0 to 255, which can be turned back. `TextDecoder('latin1')` is not that: in
 * browsers it is windows-1252, in some versions of Node ISO 8859-1.
 */
export function byteText(bytes: Uint8Array): string {
	const parts: string[] = [];
	for (let at = 0; at < bytes.length; at += AT_ONCE)
		parts.push(String.fromCharCode(...bytes.subarray(at, at + AT_ONCE)));
	return parts.join('');
}

/** The bytes of a text that `byteText` gave. */
export const bytesOfText = (text: string): Uint8Array =>
	Uint8Array.from(text, (letter) => letter.charCodeAt(0));
