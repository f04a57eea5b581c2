/** Two numbers as they may have been meant, with the step of the last digit written. */
export interface NumberPair {
	values: readonly [number, number];
	/** 0.0001 for four decimals. */
	step: number;
}

interface Style {
	number: RegExp;
	/** Between numbers; null where the whole text is matched at once. */
	split: RegExp;
	/** Turns a number of this style into JavaScript's. */
	plain: (token: string) => string;
}

const GROUP = /[.,\s]/g;

/** The ways numbers are written in Vietnam and abroad; several may fit the same text. */
const STYLES: readonly Style[] = [
	{ number: /^[+-]?\d+(\.\d+)?$/, split: /[;|/\s]+|,\s*/, plain: (t) => t },
	{ number: /^[+-]?\d+([.,]\d+)?$/, split: /[;|/\s]+/, plain: (t) => t.replace(',', '.') },
	{
		number: /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/,
		split: /[;|/\s]+/,
		plain: (t) => t.replaceAll('.', '').replace(',', '.')
	},
	{
		number: /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/,
		split: /[;|/\s]+/,
		plain: (t) => t.replaceAll(',', '')
	}
];

const FOUR_BY_COMMA = /^([+-]?\d+),(\d+),([+-]?\d+),(\d+)$/;
const SPACED = /^(\d{1,3}(?: \d{3})+(?:[.,]\d+)?)(?:\s*[;,|/]\s*|\s+)(\d{1,3}(?: \d{3})+(?:[.,]\d+)?)$/;

function decimals(token: string): number {
	return token.includes('.') ? token.length - token.indexOf('.') - 1 : 0;
}

function pairOf(tokens: readonly string[]): NumberPair | null {
	const [first, second, more] = tokens;
	if (first === undefined || second === undefined || more !== undefined) return null;
	const most = Math.max(decimals(first), decimals(second));
	return { values: [Number(first), Number(second)], step: 10 ** -most };
}

function styledPair(text: string, { number, split, plain }: Style): NumberPair | null {
	const tokens = text
		.split(split)
		.map((token) => token.replace(/[,.]$/, ''))
		.filter((token) => token !== '');
	return tokens.every((token) => number.test(token)) ? pairOf(tokens.map(plain)) : null;
}

/** A number whose thousands are set apart by spaces: "2 417 549,76". */
function spacedPair(text: string): NumberPair | null {
	const found = SPACED.exec(text);
	if (!found) return null;
	const plain = (token = '') => {
		const [whole = '', part] = token.split(/[.,](?=\d+$)/);
		return whole.replace(GROUP, '') + (part === undefined ? '' : `.${part}`);
	};
	return pairOf([plain(found[1]), plain(found[2])]);
}

/**
 * Every way to read a text of digits as two numbers: decimal point or comma; thousands set apart by points,
 * commas, spaces or not at all; separated by spaces, commas, semicolons, slashes or bars. Empty when none fits.
 */
export function numberPairs(text: string): NumberPair[] {
	const clean = text.trim().replace(/\s+/g, ' ');
	const four = FOUR_BY_COMMA.exec(clean);
	const found = [
		...STYLES.map((style) => styledPair(clean, style)),
		four ? pairOf([`${four[1]}.${four[2]}`, `${four[3]}.${four[4]}`]) : null,
		spacedPair(clean)
	].filter((pair): pair is NumberPair => pair !== null);
	return found.filter(
		(pair, index) => found.findIndex((other) => other.values.join() === pair.values.join()) === index
	);
}
