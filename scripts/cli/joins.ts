import type { GapCode, LineJoins } from '../../src/lib/interchange/layers/layer';
import type { JoinFacts } from '../../src/lib/interchange/layers/joins-of';
import type { Place } from '../../src/lib/location/reading';
import { toVn2000 } from '../../src/lib/geometry/vn2000';
import { PROVINCE } from '../../src/lib/register/province';
import { Refusal } from './refusal';
import type { OptionValues } from './command';

const metres = (value: number, decimals = 3) => Number(value.toFixed(decimals));

/** What is given with --join: up to which gap lines of a drawing are joined, m; null where nothing is. Throws `option-value`. */
export function joinOf({ join }: OptionValues): number | null {
	if (join === undefined) return null;
	const given = Number(join.replace(',', '.'));
	if (!(given >= 0.01))
		throw new Refusal('option-value', `--join must be metres from 0.01 on, not "${join}"`);
	return given;
}

/** How lines of a drawing were joined, as it is printed: the gaps in WGS 84 and on the grid of the province. */
export function joinsJson(joins: LineJoins<Place> | null) {
	if (!joins) return {};
	const { toleranceM, mostM, counts, gaps } = joins;
	return {
		join: { tolerance_m: toleranceM, most_m: mostM, counts },
		gaps: gaps.map(({ code, at, widthM, ends }) => ({
			code,
			lon: metres(at[0], 7),
			lat: metres(at[1], 7),
			...(PROVINCE.grid === null
				? {}
				: { [`vn2000_${PROVINCE.grid}`]: toVn2000(at, PROVINCE.grid).map((one) => metres(one)) }),
			width_m: metres(widthM),
			ends
		}))
	};
}

const WORDS: Readonly<Record<GapCode, string>> = {
	'gap-several': 'places where three ends or more lie together: not joined',
	'gap-open': 'gaps left open',
	'gap-joined': 'gaps joined'
};

/** The same in a line for each thing that must be said. */
export function joinNotes(joins: JoinFacts | null): string[] {
	if (!joins) return [];
	const { toleranceM, mostM, counts } = joins;
	const codes = (Object.keys(WORDS) as GapCode[]).filter((code) => counts[code] > 0);
	const found = codes.map((code) => `${code}: ${counts[code]} ${WORDS[code]}.`);
	const more =
		counts['gap-open'] > 0 ? [`--join M joins wider gaps, up to ${mostM} m; see them with --json.`] : [];
	return [`Ends of lines up to ${toleranceM} m apart were joined.`, ...found, ...more];
}
