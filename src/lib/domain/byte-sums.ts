/**
 * A word for bytes in the order given, twelve hexadecimal letters: two sums, FNV-1a and a polynomial. It tells contents
 * apart and guards nothing.
 */
export function byteSums(parts: readonly Uint8Array[]): string {
	let [a, b] = [0x811c9dc5, 0];
	for (const bytes of parts)
		for (const byte of bytes) {
			a = Math.imul(a ^ byte, 0x01000193);
			b = (Math.imul(b, 31) + byte) | 0;
		}
	return [a, b]
		.map((sum) => (sum >>> 0).toString(16).padStart(8, '0'))
		.join('')
		.slice(0, 12);
}
