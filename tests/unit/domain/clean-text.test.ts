import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/lib/domain/clean-text';

/** Code points from the Unicode chart "General Punctuation" and its neighbours. */
const UNSEEN = [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0xfeff];
const BLANKS = [0xa0, 0x2007, 0x2009, 0x200a, 0x202f, 0x3000];

describe('text as typed or pasted', () => {
	it.each(UNSEEN)('loses the unseen mark %i', (code) => {
		const mark = String.fromCodePoint(code);
		expect(cleanText(`${mark}21.${mark}8537${mark}`)).toBe('21.8537');
	});

	it.each(BLANKS)('has a plain blank for %i', (code) => {
		expect(cleanText(`2${String.fromCodePoint(code)}417`)).toBe('2 417');
	});

	it('has plain digits, signs and line breaks, and composed letters', () => {
		expect(cleanText('２１．８５３７，　\u22121')).toBe('21.8537, -1');
		expect(cleanText('a\r\nb\rc\u2028d\te')).toBe('a\nb\nc\nd\te');
		expect(cleanText('Lạng Sơn'.normalize('NFD'))).toBe('Lạng Sơn');
	});

	it('keeps the degree sign that is a small nought', () => {
		expect(cleanText('107⁰15’')).toBe('107⁰15’');
	});
});
