import { CodedError } from '../domain/errors';

/** Parsed JSON: one value, or the values of a sequence, line by line (null for a line that is no JSON). */
export type JsonText = { kind: 'value'; value: unknown } | { kind: 'sequence'; values: readonly unknown[] };

/** Parts the texts of a sequence. */
const RECORD_MARK = '\u001E';

function parsed(text: string): { value: unknown } | { error: unknown } {
	try {
		return { value: JSON.parse(text) as unknown };
	} catch (error) {
		return { error };
	}
}

/** Line and column of what the parser stumbled over, from 1; the end of the text where it does not say. */
function whereOf(text: string, error: unknown): { line: number; column: number } {
	const position = /position (\d+)/.exec(String(error))?.[1];
	const before = text.slice(0, position === undefined ? text.length : Number(position));
	const start = before.lastIndexOf('\n') + 1;
	return { line: before.split('\n').length, column: before.length - start + 1 };
}

/**
 * Parses JSON, with or without a byte-order mark, or a sequence of JSON texts, one a line (newline-delimited
 * GeoJSON, RFC 8142). Throws `json-invalid` with line and column.
 */
export function parseJsonText(given: string): JsonText {
	const text = given.replace(/^\uFEFF/, '').replaceAll(RECORD_MARK, '\n');
	const whole = parsed(text);
	if ('value' in whole) return { kind: 'value', value: whole.value };
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	const first = lines.length > 1 ? parsed(lines[0] ?? '') : whole;
	const startsSequence = 'value' in first && typeof first.value === 'object' && first.value !== null;
	if (!startsSequence) throw new CodedError('json-invalid', whereOf(text, whole.error));
	const values = lines.map((line) => {
		const one = parsed(line);
		return 'value' in one ? one.value : null;
	});
	return { kind: 'sequence', values };
}
