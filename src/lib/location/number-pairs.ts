import { numberReadings } from '../domain/number';

/** Two numbers as they may have been meant, with the step of the last digit written. */
export interface NumberPair {
	values: readonly [number, number];
	/** 0.0001 for four decimals. */
	step: number;
}

/** Between two numbers: a comma parts them only where no comma can be a decimal mark. */
const SEPARATORS = [/[;|/\s]+|,\s*/, /[;|/\s]+/];
const FOUR_BY_COMMA = /^([+-]?\d+),(\d+),([+-]?\d+),(\d+)$/;
const SPACED = /^(\d{1,3}(?: \d{3})+(?:[.,]\d+)?)(?:\s*[;,|/]\s*|\s+)(\d{1,3}(?: \d{3})+(?:[.,]\d+)?)$/;

/** Every way to read two texts as two numbers; none where there are more or fewer of them. */
function pairsOf(tokens: readonly string[]): NumberPair[] {
	if (tokens.length !== 2) return [];
	const [first = [], second = []] = tokens.map(numberReadings);
	return first.flatMap((a) =>
		second.map((b) => ({ values: [a.value, b.value] as const, step: Math.min(a.step, b.step) }))
	);
}

function tokensOf(text: string, separator: RegExp): string[] {
	return text
		.split(separator)
		.map((token) => token.replace(/[,.]$/, ''))
		.filter((token) => token !== '');
}

/**
 * Every way to read a text of digits as two numbers: decimal point or comma; thousands set apart by points,
 * commas, spaces or not at all; separated by spaces, commas, semicolons, slashes or bars. Empty when none fits.
 */
export function numberPairs(text: string): NumberPair[] {
	const clean = text.trim().replace(/\s+/g, ' ');
	const four = FOUR_BY_COMMA.exec(clean);
	const spaced = SPACED.exec(clean);
	const found = [
		...SEPARATORS.map((separator) => tokensOf(clean, separator)),
		four ? [`${four[1]}.${four[2]}`, `${four[3]}.${four[4]}`] : [],
		spaced ? [spaced[1] ?? '', spaced[2] ?? ''] : []
	].flatMap(pairsOf);
	return found.filter(
		(pair, index) => found.findIndex((other) => other.values.join() === pair.values.join()) === index
	);
}
