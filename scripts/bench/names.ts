import { parseArgs } from 'node:util';
import { countryIndex, searchCountry } from '../../src/lib/country/search';
import { readNational } from '../pack/national-data';
import { overviewOf } from '../pack/overview';
import { rowOf } from '../pack/write-pack';

/** Of so many names in a row one is typed, letter by letter. */
const STEP = 10;

/** `names [--from FOLDER]`: how long the search over all names of the country takes at each letter that is typed. */
export function benchNames(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: { from: { type: 'string', default: '../shared/data/national' } }
	});
	const data = readNational(values.from);
	const { provinces } = overviewOf(data, () => null);
	const rows = data.communes.map(rowOf);
	const begun = performance.now();
	const index = countryIndex(provinces, rows);
	const built = performance.now() - begun;
	const names = rows.filter((_, i) => i % STEP === 0).map(([, kind, name]) => `${kind} ${name}`);
	const queries = names.flatMap((name) =>
		Array.from({ length: name.length - 1 }, (_, i) => name.slice(0, i + 2))
	);
	const times = queries
		.map((query) => {
			// The best of three: a busy machine takes the processor away in the midst of some.
			const tries = Array.from({ length: 3 }, () => {
				const from = performance.now();
				searchCountry(index, query);
				return performance.now() - from;
			});
			return Math.min(...tries);
		})
		.sort((a, b) => a - b);
	const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(2);
	console.log(
		`${index.length} names, index ${built.toFixed(0)} ms; ${times.length} searches: ` +
			`median ${at(0.5)} ms, 95 % ${at(0.95)} ms, worst ${at(1)} ms`
	);
	return Promise.resolve();
}
