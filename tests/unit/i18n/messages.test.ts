import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/lib/domain/language';

function messages(language: string): [string, string][] {
	const json = JSON.parse(readFileSync(`messages/${language}.json`, 'utf8')) as Record<string, string>;
	return Object.entries(json).filter(([key]) => key !== '$schema');
}
const VI = messages('vi');
const EN = new Map(messages('en'));
const parameters = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort();

describe('words of the screen', () => {
	it('both languages say the same things with the same parameters', () => {
		expect([...EN.keys()]).toEqual(VI.map(([key]) => key));
		for (const [key, words] of VI)
			expect([key, parameters(EN.get(key) ?? '')]).toEqual([key, parameters(words)]);
	});

	it('keys are snake case in the order of the alphabet', () => {
		const keys = VI.map(([key]) => key);
		expect(keys).toEqual([...keys].sort());
		for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
	});

	it.each(LANGUAGES)('%s: composed letters, nothing empty, no stray space', (language) => {
		for (const [key, words] of messages(language)) {
			expect([key, words.normalize('NFC')]).toEqual([key, words]);
			expect([key, words.trim()]).toEqual([key, words]);
			expect(words, key).not.toBe('');
			expect(words, key).not.toMatch(/ {2}|\?\?|undefined/);
		}
	});

	it('Vietnamese is written with its letters: the two languages are not one text', () => {
		const letters = (words: string) => words.replace(/\{\w+\}|\P{L}/gu, '');
		const alike = VI.filter(([key, words]) => letters(words).length > 10 && words === EN.get(key));
		expect(alike).toEqual([]);
	});
});
