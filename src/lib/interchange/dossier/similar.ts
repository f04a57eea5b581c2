import { foldName } from '../../domain/name';

/** Names alike but for capitals, accents, blanks and underscores. */
const bare = (name: string) => foldName(name.replaceAll('_', '')).replaceAll(' ', '');

/** Changes of one letter that lead from one text to the other. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, k) => k);
	for (let i = 1; i <= a.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}

/** The one of some names that was meant: alike, or two letters off at most in a long name; null where none is. */
export function meantName(name: string, names: readonly string[]): string | null {
	const mine = bare(name);
	const alike = names.find((one) => bare(one) === mine);
	if (alike !== undefined) return alike;
	if (mine.length < 6 || mine.length > 60) return null;
	const near = names.filter(
		(one) => Math.abs(one.length - name.length) <= 2 && distance(mine, bare(one)) <= 2
	);
	return near.length === 1 ? (near[0] ?? null) : null;
}
