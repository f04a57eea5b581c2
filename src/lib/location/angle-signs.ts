/** A degree sign written with a letter, a word, or a sign that only looks like one. */
const DEGREES: readonly RegExp[] = [
	/(?<=\d)\s*(?:[º˚⁰ᵒ◦∘○]|\u030a)/gu,
	/(?<=\d)\s*(?:độ|deg(?:rees?)?|do)(?!\p{L})/giu,
	/(?<=\d)\s*[od]\s*(?=\d)/giu,
	/(?<=\d)o(?!\p{L}{2})/giu
];
/** "107015'": a small nought that lost its height on the way out of a document. */
const FALLEN_NOUGHT = /(?<![\d.,])(\d{2,3})0\s?([0-5]\d)(?=\s*')/g;
const MINUTE_LETTER = /(?<=°\s*\d{1,2}(?:[.,]\d+)?)\s*m(?!\p{L}{2})/giu;
const SECOND_LETTER = /(?<='\s*\d{1,2}(?:[.,]\d+)?)\s*s(?!\p{L}{2})/giu;

/**
 * One sign for each of degree (°), minute (') and second ("), whatever the keyboard or the document had: signs that
 * look alike, words, the letters o, d, m and s between digits.
 */
export function oneSign(text: string): string {
	const primes = text
		.replace(/(?<=\d)\s*(?:phút|phut|min(?:utes?)?)(?!\p{L})\s*/giu, "'")
		.replace(/(?<=\d)\s*(?:giây|giay|sec(?:onds?)?)(?!\p{L})\s*/giu, '"')
		.replace(/[’‘‛′‵`´ʹʼˊ]/gu, "'")
		.replace(/''|[”“„‟″‶ʺ〃]/gu, '"');
	return DEGREES.reduce((signed, pattern) => signed.replace(pattern, '°'), primes)
		.replace(FALLEN_NOUGHT, '$1°$2')
		.replace(MINUTE_LETTER, "'")
		.replace(SECOND_LETTER, '"');
}
