const KIND_WORDS = /^(tinh|thanh pho|thi xa|huyen|phuong|thi tran|xa|dac khu) /;

/** The rank of a name that does not hold what is wanted. */
export const NO_MATCH = 9;

/**
 * Rank of a match, lower is better: whole name, start of the name, start of a word, anywhere. Both folded (`foldName`);
 * the name with its kind before it, and its code behind it where it has one.
 */
export function rankName(key: string, wanted: string): number {
	const bare = key.replace(KIND_WORDS, '');
	// A unit's key ends in its code.
	if (key === wanted || bare.replace(/ \d+$/, '') === wanted || bare === wanted) return 0;
	if (bare.startsWith(wanted) || key.startsWith(wanted)) return 1;
	if (key.includes(` ${wanted}`)) return 2;
	return key.includes(wanted) ? 3 : NO_MATCH;
}
