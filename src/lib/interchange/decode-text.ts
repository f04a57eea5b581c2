import { CodedError } from '../domain/errors';
import { accentedWords, vietnameseShare } from '../domain/vietnamese-words';
import { FONT_LETTERS, fromFontLetters, type FontLetters } from './font-letters';

/** Encodings of text a reader may name. */
export const TEXT_ENCODINGS = [
	'utf-8',
	'utf-16le',
	'utf-16be',
	'windows-1258',
	'windows-1252',
	...FONT_LETTERS
] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

export interface DecodedText {
	/** NFC, without a byte-order mark. */
	text: string;
	encoding: TextEncoding;
}

/** So much of a file tells its encoding. */
const LOOKED_AT = 256 * 1024;
/** Of the words with accents, this share must be spelt as Vietnamese for a reading to hold. */
const FITS = 0.8;

const isFont = (encoding: TextEncoding): encoding is FontLetters =>
	FONT_LETTERS.some((one) => one === encoding);

const plainText = (bytes: Uint8Array, encoding: string) =>
	new TextDecoder(encoding)
		.decode(bytes)
		.replace(/^\ufeff+/, '')
		.normalize('NFC');

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, k) => bytes[k] === byte);

/** By its mark, or by where its zero bytes stand. Throws `text-encoding` for UTF-32 and for what is no text. */
function wideEncoding(bytes: Uint8Array): TextEncoding | null {
	if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) {
		throw new CodedError('text-encoding', { encoding: 'utf-32' });
	}
	if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
	if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
	const part = bytes.subarray(0, LOOKED_AT);
	const zeros = [0, 0, 0, 0];
	part.forEach((byte, k) => {
		if (byte === 0) zeros[k % 4] = (zeros[k % 4] ?? 0) + 1;
	});
	const [a = 0, b = 0, c = 0, d = 0] = zeros;
	const all = a + b + c + d;
	if (all === 0) return null;
	const quarter = part.length / 4;
	if (all > quarter * 2.2 && b + c > quarter * 1.6)
		throw new CodedError('text-encoding', { encoding: 'utf-32' });
	const [even, odd] = [a + c, b + d];
	if (Math.max(even, odd) < part.length / 12 || Math.min(even, odd) * 8 > Math.max(even, odd)) {
		throw new CodedError('text-encoding', { encoding: 'binary' });
	}
	return odd > even ? 'utf-16le' : 'utf-16be';
}

/** UTF-8 whole, or with so few broken bytes that it can be nothing else; they stay as U+FFFD. */
function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		const text = new TextDecoder('utf-8').decode(bytes);
		const broken = text.split('\ufffd').length - 1;
		return text.replace(/[\p{ASCII}\ufffd]+/gu, '').length >= 8 * broken;
	}
}

/** UTF-8 or UTF-16; null where each letter is one byte. Throws `text-encoding`. */
const unicodeOf = (bytes: Uint8Array) => wideEncoding(bytes) ?? (isUtf8(bytes) ? ('utf-8' as const) : null);

/** Letters of fonts lie under any encoding: a spreadsheet saves them as Unicode too. */
function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string {
	if (!isFont(encoding)) return plainText(bytes, encoding);
	return fromFontLetters(plainText(bytes, unicodeOf(bytes) ?? 'windows-1252'), encoding);
}

/** Words that head tables of places: they tell readings apart where few words have accents. */
const COMMON = new Set(
	(
		'tên vĩ độ kinh tọa toạ xã phường huyện tỉnh thị trấn dự án địa điểm diện tích số thửa đất ghi chú ' +
		'mã lạng sơn công trình khu quy mô đơn vị hành chính lý loại điểm góc bảng kê hệ'
	).split(' ')
);
const commonWords = (text: string) =>
	accentedWords(text).filter((word) => COMMON.has(word.toLowerCase())).length;

/** One way to read the bytes: how well it is Vietnamese, and a line of it to judge by. */
export interface TextReading {
	encoding: TextEncoding;
	share: number;
	/** Accented words that head tables of places. */
	common: number;
	sample: string;
}

/** The first line with accents: what a reader recognises at a glance. */
function sampleOf(text: string): string {
	const line = text.split(/[\r\n]+/).find((one) => accentedWords(one).length > 0) ?? '';
	return line
		.replace(/[\t;|,]+/g, ' · ')
		.trim()
		.slice(0, 80);
}

/** Readings of one file, the likeliest first. */
function ranked(texts: readonly { encoding: TextEncoding; text: string }[]): TextReading[] {
	return texts
		.map(({ encoding, text }) => ({
			encoding,
			share: vietnameseShare(text) ?? 1,
			common: commonWords(text),
			sample: sampleOf(text)
		}))
		.sort((a, b) => b.share - a.share || b.common - a.common);
}

const inFonts = (text: string) =>
	FONT_LETTERS.map((encoding) => ({ encoding, text: fromFontLetters(text, encoding) }));

/** Ways to read bytes, the likeliest first: those of one byte a letter, or Unicode and the fonts under it. */
export function textReadings(bytes: Uint8Array): TextReading[] {
	const unicode = unicodeOf(bytes);
	const part = bytes.subarray(0, LOOKED_AT);
	const base = plainText(part, unicode ?? 'windows-1252');
	const plain = unicode
		? [{ encoding: unicode, text: base }]
		: [
				{ encoding: 'windows-1258' as const, text: plainText(part, 'windows-1258') },
				{ encoding: 'windows-1252' as const, text: base }
			];
	return ranked([...plain, ...inFonts(base)]);
}

/** Throws `text-encoding` when letters of a font explain a text better than the best other reading. */
function refuseFont(readings: readonly TextReading[]): void {
	const [best] = readings;
	const said = readings.find(({ encoding }) => !isFont(encoding));
	if (!best || !said || !isFont(best.encoding) || best.share < FITS || best.sample === said.sample) return;
	if (best.share - said.share <= 0.3 && best.common <= said.common) return;
	throw new CodedError('text-encoding', { encoding: best.encoding, sample: best.sample, said: said.sample });
}

/** Throws `text-encoding` when a text that is Unicode by now was typed in letters of a font. */
export function refuseFontLetters(text: string): void {
	const part = text.slice(0, LOOKED_AT);
	if (/\P{ASCII}/u.test(part)) refuseFont(ranked([{ encoding: 'utf-8', text: part }, ...inFonts(part)]));
}

/**
 * The text of a file, NFC: UTF-8 or UTF-16 with or without a mark, windows-1258 or windows-1252 where its words
 * are Vietnamese. `as`: the encoding its reader has named. Throws `text-encoding` with what it looks like
 * (`encoding`: utf-32, binary, tcvn3, vni, unknown) and a `sample`: letters of fonts are never taken unasked.
 */
export function decodeText(bytes: Uint8Array, as: TextEncoding | null = null): DecodedText {
	if (as !== null) return { text: decodeAs(bytes, as), encoding: as };
	const unicode = unicodeOf(bytes);
	if (unicode) {
		const text = plainText(bytes, unicode);
		refuseFontLetters(text);
		return { text, encoding: unicode };
	}
	const readings = textReadings(bytes);
	refuseFont(readings);
	const said = readings.find(({ encoding }) => !isFont(encoding));
	const rival = readings.find((one) => said && isFont(one.encoding) && one.sample !== said.sample);
	const torn = said && rival && rival.share >= said.share && rival.common >= said.common;
	if (!said || said.share < FITS || torn) {
		throw new CodedError('text-encoding', { encoding: 'unknown', sample: said?.sample ?? '' });
	}
	return { text: plainText(bytes, said.encoding), encoding: said.encoding };
}
