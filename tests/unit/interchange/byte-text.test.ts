import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteText } from '../../../src/lib/interchange/byte-text';

it('every byte is the letter of its number, and back', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
			const text = byteText(bytes);
			expect(Uint8Array.from(text, (letter) => letter.charCodeAt(0))).toEqual(bytes);
		})
	);
	const all = byteText(Uint8Array.from({ length: 256 }, (_, i) => i));
	expect([...all].map((letter) => letter.codePointAt(0))).toEqual(Array.from({ length: 256 }, (_, i) => i));
});
