import type { CoverageInput } from './coverage-input';

/** What was counted, in one line. */
export const headNote = ({
	types,
	asOf,
	base,
	vintage
}: Pick<CoverageInput, 'types' | 'asOf' | 'base' | 'vintage'>): string =>
	`Plan types: ${types.join(', ') || 'none'}. Approved by ${asOf}. Base: ${base}.${vintage ? ` Boundaries of ${vintage}.` : ''}`;

/** What of the files was left out, a line each. */
export const leftOutNotes = (quarantined: CoverageInput['quarantined']): string[] =>
	quarantined.map(
		({ file, index, code, value }) =>
			`Left out of ${file}, feature ${index + 1}: ${code}${value === undefined ? '' : ` (${value})`}.`
	);
