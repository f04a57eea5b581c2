import { describe, expect, it } from 'vitest';
import { CodedError } from '../../../src/lib/domain/errors';
import { decodeText, textReadings } from '../../../src/lib/interchange/decode-text';
import { fromFontLetters } from '../../../src/lib/interchange/font-letters';

const hex = (bytes: string) => Uint8Array.from(Buffer.from(bytes, 'hex'));
const TABLE = 'Tên;Vĩ độ;Kinh độ;Xã\nKho Kỳ Lừa;21,8537;106,7613;Vĩnh Trại\n';
/** TABLE by `iconv -t CP1258` of GNU libc. */
const WINDOWS_1258 = hex(
	'54ea6e3b5669de20f0f4f23b4b696e6820f0f4f23b5861de0a4b686f204b79cc204cfdcc613b32312c383533373b3130362c37363133' +
		'3b5669de6e6820547261f2690a'
);
const LIST = 'Tên dự án;Xã\nTrạm y tế Mẫu Sơn;Vĩnh Trại\n';
/** LIST by `iconv -t TCVN` of GNU libc. */
const TCVN3 = hex('54aa6e2064f920b86e3b58b70a5472b96d20792074d5204dc9752053ac6e3b56dc6e68205472b9690a');
/** LIST as it is typed in VNI, by the tables of that encoding. */
const VNI = Uint8Array.from(Buffer.from('Teân döï aùn;Xaõ\nTraïm y teá Maãu Sôn;Vónh Traïi\n', 'latin1'));

const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
const codeOf = (bytes: Uint8Array) => {
	try {
		return decodeText(bytes).encoding;
	} catch (error) {
		if (error instanceof CodedError) return `${error.code} ${error.details['encoding']}`;
		throw error;
	}
};

describe('the text of a file', () => {
	const utf8 = Buffer.from(TABLE);
	const utf16 = Buffer.from(TABLE, 'utf16le');
	const mark = (...bytes: number[]) => Buffer.from(bytes);
	it.each([
		['utf-8', utf8],
		['utf-8', Buffer.concat([mark(0xef, 0xbb, 0xbf), utf8])],
		['utf-16le', Buffer.concat([mark(0xff, 0xfe), utf16])],
		['utf-16le', utf16],
		['utf-16be', Buffer.concat([mark(0xfe, 0xff), swapped(utf16)])],
		['utf-16be', swapped(utf16)],
		['windows-1258', WINDOWS_1258]
	])('is read from %s', (encoding, bytes) => {
		expect(decodeText(Uint8Array.from(bytes))).toEqual({ text: TABLE, encoding });
	});

	it('is composed, however it was written', () => {
		expect(decodeText(Uint8Array.from(Buffer.from(TABLE.normalize('NFD')))).text).toBe(TABLE);
	});

	it('a degree sign or a plain accent alone is no riddle', () => {
		expect(decodeText(Uint8Array.from(Buffer.from("A;21°51'", 'latin1'))).text).toBe("A;21°51'");
		expect(decodeText(Uint8Array.from(Buffer.from('Tên;X;Y', 'latin1'))).text).toBe('Tên;X;Y');
	});

	it('letters of fonts are told, not taken', () => {
		expect(codeOf(TCVN3)).toBe('text-encoding tcvn3');
		expect(codeOf(VNI)).toBe('text-encoding vni');
		expect(textReadings(TCVN3)[0]).toMatchObject({ encoding: 'tcvn3', sample: 'Tên dự án · Xã' });
		expect(decodeText(TCVN3, 'tcvn3').text).toBe(LIST);
		expect(decodeText(VNI, 'vni').text).toBe(LIST);
	});

	it('letters of fonts are seen under Unicode too, as spreadsheets save them', () => {
		const text = Buffer.from(TCVN3).toString('latin1');
		for (const bytes of [Buffer.from(text), Buffer.from(text, 'utf16le')]) {
			expect(codeOf(Uint8Array.from(bytes))).toBe('text-encoding tcvn3');
			expect(decodeText(Uint8Array.from(bytes), 'tcvn3').text).toBe(LIST);
		}
	});

	it('capitals of a font are capitals', () => {
		expect(fromFontLetters('L¹NG S¥N', 'tcvn3')).toBe('LẠNG SƠN');
		expect(fromFontLetters('LAÏNG SÔN, HUYEÄN ÑÌNH LAÄP', 'vni')).toBe('LẠNG SƠN, HUYỆN ĐÌNH LẬP');
	});

	it('what is none of these is refused by name', () => {
		// "凉山" in GBK; four bytes a letter; a picture.
		expect(codeOf(hex('c1b9c9bd3bc1b9c9bd0a'))).toBe('text-encoding unknown');
		expect(codeOf(Uint8Array.from([...TABLE].flatMap((one) => [one.charCodeAt(0) & 255, 0, 0, 0])))).toBe(
			'text-encoding utf-32'
		);
		expect(codeOf(hex('89504e470d0a1a0a0000000d49484452000001000000010008060000005c72a866'))).toBe(
			'text-encoding binary'
		);
	});

	it('a broken byte in a long text stays one broken letter', () => {
		const bytes = Buffer.concat([Buffer.from(TABLE.repeat(3)), mark(0xff), Buffer.from('A')]);
		expect(decodeText(Uint8Array.from(bytes))).toEqual({
			text: `${TABLE.repeat(3)}\ufffdA`,
			encoding: 'utf-8'
		});
	});
});
