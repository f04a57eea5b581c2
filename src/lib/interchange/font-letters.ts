/** Encodings that were fonts: their letters reach a file as Western European ones. */
export const FONT_LETTERS = ['tcvn3', 'vni'] as const;
export type FontLetters = (typeof FONT_LETTERS)[number];

/** TCVN 5712:1993, third set (fonts .VnTime), as the letters of windows-1252 that stand for them. */
const TCVN3_FROM = '¡¢£¤¥¦§¨©ª«¬®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ\u00ad';
const TCVN3_TO = 'ĂÂÊÔƠƯĐăâêôơđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵư';
const TCVN3 = new Map([...TCVN3_FROM].map((from, k) => [from, [...TCVN3_TO][k] ?? from]));

/** VNI: a vowel, then a letter that stands for its marks. */
const VNI_MARKS: Readonly<Record<string, string>> = {
	ù: '\u0301',
	ø: '\u0300',
	û: '\u0309',
	õ: '\u0303',
	ï: '\u0323',
	â: '\u0302',
	á: '\u0302\u0301',
	à: '\u0302\u0300',
	å: '\u0302\u0309',
	ã: '\u0302\u0303',
	ä: '\u0302\u0323',
	ê: '\u0306',
	é: '\u0306\u0301',
	è: '\u0306\u0300',
	ú: '\u0306\u0309',
	ü: '\u0306\u0303',
	ë: '\u0306\u0323'
};
/** VNI: letters that are whole by themselves. */
const VNI_LETTERS: Readonly<Record<string, string>> = {
	ô: 'ơ',
	ö: 'ư',
	ñ: 'đ',
	í: 'í',
	ì: 'ì',
	æ: 'ỉ',
	ó: 'ĩ',
	ò: 'ị',
	î: 'ỵ'
};

const keepCase = (letter: string, like: string) =>
	like === like.toLowerCase() ? letter : letter.toUpperCase();

function fromVni(text: string): string {
	// In one pass: the ô made of o and â is no letter of the font any more.
	return text.replace(
		/([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöñíìæóòî]/gi,
		(all: string, vowel: string | undefined, mark: string | undefined) => {
			if (vowel === undefined || mark === undefined)
				return keepCase(VNI_LETTERS[all.toLowerCase()] ?? all, all);
			const base = VNI_LETTERS[vowel.toLowerCase()] ?? vowel.toLowerCase();
			return keepCase((base + (VNI_MARKS[mark.toLowerCase()] ?? '')).normalize('NFC'), vowel);
		}
	);
}

/** In fonts of capitals (.VnTimeH) an accented letter is a small one: the word says which it is. */
const capitalised = (word: string) =>
	/\p{Lu}{2}|\p{Lu}.*\p{Lu}/u.test(word) && !/[a-z]/.test(word) ? word.toUpperCase() : word;

function fromTcvn3(text: string): string {
	const plain = [...text].map((letter) => TCVN3.get(letter) ?? letter).join('');
	return plain.replace(/\p{L}+/gu, capitalised);
}

/** Text whose Vietnamese was typed in a font of its own, as Unicode (NFC). Tables of the two encodings as published. */
export function fromFontLetters(text: string, letters: FontLetters): string {
	return (letters === 'tcvn3' ? fromTcvn3(text) : fromVni(text)).normalize('NFC');
}
