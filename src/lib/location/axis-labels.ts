/** What a letter or word beside a number says it is; `x` and `y` mean different axes to different trades. */
export type AxisLabel = 'north' | 'south' | 'east' | 'west' | 'x' | 'y';

const WORDS: readonly (readonly [RegExp, string])[] = [
	[/vĩ\s*(độ|tuyến)|vi\s*do|latitude|lat\b/giu, ' φ '],
	[/kinh\s*(độ|tuyến)|kinh\s*do|longitude|long?\b|lng\b/giu, ' λ '],
	[/northing|north\b|bắc/giu, ' N '],
	[/easting|east\b|đông/giu, ' E '],
	[/south\b|(?<!\p{L})nam(?!\p{L})/giu, ' S '],
	[/west\b|tây/giu, ' W '],
	[/t[oọ][aạ]\s*đ[oộ]|toạ\s*độ|toa\s*do|coordinates?|(?<!\p{L})độ(?!\p{L})/giu, ' ']
];

const LETTERS: Readonly<Record<string, AxisLabel>> = {
	φ: 'north',
	λ: 'east',
	N: 'north',
	S: 'south',
	E: 'east',
	W: 'west',
	B: 'north',
	Đ: 'east',
	X: 'x',
	Y: 'y'
};

export interface Labelled {
	/** The text without its labels. */
	bare: string;
	/** One for each number, or none at all. */
	labels: readonly AxisLabel[];
	/** N stands beside Đ or B, where it could be short for nam, south. */
	mixed: boolean;
}

const repeats = (label: AxisLabel, before: AxisLabel | undefined) =>
	label === before || (before === 'north' && label === 'south') || (before === 'east' && label === 'west');

/**
 * Takes the labels of axes out of a text: N S E W, Vietnamese B (bắc), Đ (đông), T (tây), X Y, and the words for
 * them. A word and a letter for the same number count once. null when other letters stay behind.
 */
export function takeLabels(text: string): Labelled | null {
	// "1e9" is a number of a program, not of a paper.
	if (/\d[eE]\d/.test(text)) return null;
	let plain = text.normalize('NFC');
	for (const [word, letter] of WORDS) plain = plain.replace(word, letter);
	plain = plain.replace(/(\d)\s*m\b/g, '$1 ');
	const upper = plain.toLocaleUpperCase('vi').replace(/Φ/g, 'φ').replace(/Λ/g, 'λ');
	const letters: readonly string[] = upper.match(/[\p{L}]/gu) ?? [];
	const vietnamese = letters.includes('Đ') || letters.includes('B');
	const meaning = (letter: string): AxisLabel | undefined =>
		letter === 'T' && vietnamese ? 'west' : LETTERS[letter];
	const found: AxisLabel[] = [];
	for (const letter of letters) {
		const label = meaning(letter);
		if (!label) return null;
		if (repeats(label, found.at(-1))) found[found.length - 1] = label;
		else found.push(label);
	}
	const bare = upper.replace(/[\p{L}=:()[\]{}]/gu, ' ').replace(/°/g, ' ');
	return { bare, labels: found, mixed: vietnamese && letters.includes('N') };
}
