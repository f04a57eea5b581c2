import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
	cutFont,
	faces,
	FOLDER,
	FONTS,
	LATIN,
	RANGES,
	rangesOf,
	VIETNAMESE
} from '../../../scripts/setup/fonts.mjs';

/** Signs that Be Vietnam Pro has not in any of its files: the system's font draws them. */
const OF_THE_SYSTEM = '→←π∩\u2060';

it('has every letter of the words of both languages and of the register', () => {
	const files = ['vi', 'en'].map((language) => `messages/${language}.json`);
	const register = readdirSync('tiles/sources').filter((name) => name.endsWith('.json'));
	const texts = [...files, ...register.map((name) => `tiles/sources/${name}`)].map((path) =>
		readFileSync(path, 'utf8')
	);
	const known = new Set([...VIETNAMESE, ...LATIN, ...OF_THE_SYSTEM, '\n', '\t']);
	expect([...new Set(texts.join('').normalize('NFC'))].filter((letter) => !known.has(letter))).toEqual([]);
});

it('names no letter in two files', () => {
	const points = Object.values(RANGES).flatMap((ranges) =>
		ranges.flatMap((range) => {
			const [from = 0, to = from] = range
				.slice(2)
				.split('-')
				.map((hex) => parseInt(hex, 16));
			return Array.from({ length: to - from + 1 }, (_, k) => from + k);
		})
	);
	expect(new Set(points).size).toBe(points.length);
	expect(points.length).toBeGreaterThan(400);
});

it('writes ranges as style sheets do', () => {
	expect(rangesOf('acbz')).toEqual(['U+61-63', 'U+7A']);
});

it('holds what the script writes', async () => {
	expect(readFileSync(`${FOLDER}fonts.css`, 'utf8')).toContain(faces());
	expect(JSON.parse(readFileSync(`${FOLDER}ranges.json`, 'utf8'))).toEqual(RANGES);
	// One weight stands for all: packing takes a second a file.
	for (const font of FONTS.filter(({ name }) => name.includes('400'))) {
		const written = readFileSync(`${FOLDER}${font.name}`);
		expect(written.equals(await cutFont(font)), font.name).toBe(true);
	}
});
