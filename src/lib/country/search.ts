import { fullName } from '../domain/admin-unit';
import { foldName } from '../domain/name';
import { rankName } from '../domain/name-rank';
import type { CommuneRow, ProvinceShape } from './overview';

/** A province or one of its units, found by name. */
export type CountryHit =
	| { kind: 'province'; province: ProvinceShape }
	| { kind: 'commune'; commune: CommuneRow; province: ProvinceShape };

interface Entry {
	/** Folded kind, name and code, and the same with the province behind it. */
	key: string;
	whole: string;
	hit: CountryHit;
}

export type CountryIndex = readonly Entry[];

/** Every name of the country, folded once: no diacritics, đ as d. */
export function countryIndex(
	provinces: readonly ProvinceShape[],
	communes: readonly CommuneRow[]
): CountryIndex {
	const byCode = new Map(provinces.map((province) => [province.code, province]));
	const folded = new Map(provinces.map((province) => [province.code, foldName(province.name)]));
	return [
		...provinces.map((province): Entry => {
			const key = foldName(`${fullName(province)} ${province.code}`);
			return { key, whole: key, hit: { kind: 'province', province } };
		}),
		...communes.flatMap((commune): Entry[] => {
			const [code, kind, name, of] = commune;
			const province = byCode.get(of);
			if (!province) return [];
			const key = foldName(`${kind} ${name} ${code}`);
			const whole = `${foldName(`${kind} ${name}`)} ${folded.get(of)}`;
			return [{ key, whole, hit: { kind: 'commune', commune, province } }];
		})
	];
}

/** What was found: the best first, and how many there are. */
export interface CountryHits {
	hits: readonly CountryHit[];
	total: number;
}

/** Units and provinces whose name holds the query, with or without diacritics; a province may stand behind a unit. */
export function searchCountry(index: CountryIndex, query: string, most = 12): CountryHits {
	const wanted = foldName(query);
	if (wanted.length < 2) return { hits: [], total: 0 };
	const found: { entry: Entry; rank: number }[] = [];
	// Most names hold nothing of it: they cost one look, and no memory.
	for (const entry of index) {
		if (entry.key.includes(wanted)) found.push({ entry, rank: rankName(entry.key, wanted) });
		else if (entry.whole.includes(wanted)) found.push({ entry, rank: rankName(entry.whole, wanted) });
	}
	found.sort(
		(a, b) =>
			a.rank - b.rank ||
			Number(a.entry.hit.kind === 'commune') - Number(b.entry.hit.kind === 'commune') ||
			a.entry.key.length - b.entry.key.length
	);
	return { hits: found.slice(0, most).map(({ entry }) => entry.hit), total: found.length };
}
