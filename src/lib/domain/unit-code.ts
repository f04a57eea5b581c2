/**
 * The five digits of a commune's GSO code, also where a spreadsheet has kept it as a number: 5992, 5992.0, 5.992,
 * '05992. Null when the text is none.
 */
export function communeCode(text: string): string | null {
	const plain = text.replace(/^'/, '').trim();
	const [, whole = '', grouped = ''] = /^(?:(\d{4,5})(?:[.,]0*)?|(\d[.,]\d{3})0?)$/.exec(plain) ?? [];
	const digits = whole || grouped.replace(/[.,]/, '');
	return digits === '' ? null : digits.padStart(5, '0');
}
