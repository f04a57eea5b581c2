import { readFileSync } from 'node:fs';
import subset from 'subset-font';
import { ROOT } from './run.mjs';

/** Where the fonts of the page stand, from the project's root. */
export const FOLDER = 'src/lib/fonts/';

/** @param {number} from @param {number} to both included */
const between = (from, to) =>
	Array.from({ length: to - from + 1 }, (_, k) => String.fromCodePoint(from + k)).join('');

/** Letters of Vietnamese that Latin has not, their marks for letters written apart, and the đồng. */
export const VIETNAMESE = `ĂăĐđĨĩŨũƠơƯư${between(0x1ea0, 0x1ef9)}\u0300\u0301\u0303\u0309\u0323₫`;
/** What both languages and our own signs use of Latin. */
export const LATIN = `${between(0x20, 0x7e)}\u00a0ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý§«°±²³µ·»×÷–—‘’“”„…′″‹›€−`;
/** What a column of numbers is made of. */
const DIGITS = '%+,-.0123456789±−';

const SETS = { vietnamese: VIETNAMESE, latin: LATIN };

/** Kerning, marks over letters, and letters that run into each other; fractions and the like no text asks for. */
const TEXT_FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'liga'];
/** One width for all, and signs at the height of figures. */
const DIGIT_FEATURES = ['tnum', 'calt'];

/** @typedef {{ name: string, from: string, letters: string, features: string[] }} Font a file of the page, what it is cut from, its letters */

/** @type {readonly Font[]} */
export const FONTS = [
	...[400, 500, 600].flatMap((weight) =>
		Object.entries(SETS).map(([set, letters]) => ({
			name: `text-${set}-${weight}.woff2`,
			from: `node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-${set}-${weight}-normal.woff2`,
			letters,
			features: TEXT_FEATURES
		}))
	),
	...[400, 600].map((weight) => ({
		name: `digits-${weight}.woff2`,
		from: `node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff2`,
		letters: DIGITS,
		features: DIGIT_FEATURES
	}))
];

/**
 * A file of the page. Without the hints for coarse screens, which are half of what Be Vietnam Pro weighs and were made
 * by a machine: screens of today smooth the letters instead.
 * @param {Font} font
 * @returns {Promise<Buffer>}
 */
export async function cutFont({ from, letters, features }) {
	const options = /** @type {const} */ ({ targetFormat: 'woff2', noHinting: true, keepFeatures: features });
	return subset(readFileSync(`${ROOT}${from}`), letters, options);
}

/**
 * Unicode ranges of some letters, as style sheets write them.
 * @param {Iterable<string>} letters
 * @returns {string[]}
 */
export function rangesOf(letters) {
	const points = [...new Set([...letters].map((letter) => letter.codePointAt(0) ?? 0))].sort((a, b) => a - b);
	/** @type {[number, number][]} */
	const ranges = [];
	for (const point of points) {
		const last = ranges.at(-1);
		if (last && last[1] === point - 1) last[1] = point;
		else ranges.push([point, point]);
	}
	const hex = (/** @type {number} */ point) => point.toString(16).toUpperCase();
	return ranges.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`);
}

const LATIN_REST = [...between(0xa1, 0xff), ...between(0x2000, 0x206f), 'ı', 'Œ', 'œ', '™'].filter(
	(letter) => !LATIN.includes(letter)
);
const EXTENDED = [...between(0x100, 0x24f)].filter(
	(letter) => !VIETNAMESE.includes(letter) && !LATIN_REST.includes(letter)
);

/** Which file has which letters: ours first, and the full ones of the font for what a reader's own data may bring. */
export const RANGES = {
	vietnamese: rangesOf(VIETNAMESE),
	latin: rangesOf(LATIN),
	'latin-rest': rangesOf(LATIN_REST),
	'latin-ext': rangesOf(EXTENDED)
};

/** Style sheet of the faces, for the folder of the fonts. */
export function faces() {
	const face = (
		/** @type {string} */ family,
		/** @type {string} */ weight,
		/** @type {string} */ url,
		/** @type {string[]} */ ranges
	) =>
		`@font-face {\n\tfont-family: '${family}';\n\tfont-weight: ${weight};\n\tfont-display: swap;\n\tsrc: url('${url}') format('woff2');\n\tunicode-range: ${ranges.join(', ')};\n}\n`;
	const full = (/** @type {string} */ set, /** @type {number} */ weight) =>
		`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${set}-${weight}-normal.woff2`;
	const text = [400, 500, 600].flatMap((weight) => [
		face('Be Vietnam Pro', `${weight}`, full('latin-ext', weight), RANGES['latin-ext']),
		face('Be Vietnam Pro', `${weight}`, full('latin', weight), RANGES['latin-rest']),
		face('Be Vietnam Pro', `${weight}`, `./text-latin-${weight}.woff2`, RANGES.latin),
		face('Be Vietnam Pro', `${weight}`, `./text-vietnamese-${weight}.woff2`, RANGES.vietnamese)
	]);
	const digits = [
		face('LS Num', '400 500', './digits-400.woff2', rangesOf(DIGITS)),
		face('LS Num', '600 700', './digits-600.woff2', rangesOf(DIGITS))
	];
	return [
		...text,
		'/* Digits of one width for columns of numbers: Be Vietnam Pro has no tabular figures. */\n' + digits[0],
		digits[1]
	].join('\n');
}
