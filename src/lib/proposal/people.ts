import type { Boundaries } from '../boundaries/boundaries';
import type { AdminUnit, DatedCount } from '../domain/admin-unit';
import { VINTAGES, type VintageId } from '../domain/vintage';

/** People on some land by the census: exact, or between bounds where a unit is taken in part. */
export interface People {
	/** null when not known exactly. */
	exact: DatedCount | null;
	/** People of the units wholly inside; null when one of them is not known. */
	atLeast: number | null;
	/** People of every unit touched; null when one of them is not known. */
	atMost: number | null;
	year: number;
}

/** Year of the census the people are counted by. */
export const CENSUS_YEAR = 2019;

function sum(units: readonly AdminUnit[]): number | null {
	if (units.some((unit) => unit.population?.year !== CENSUS_YEAR)) return null;
	return units.reduce((total, unit) => total + (unit.population?.value ?? 0), 0);
}

/**
 * People on a set of atoms: the sum over the communes of the first vintage (the given one first) that make
 * up the set wholly and are all counted; otherwise bounds. `cut` are atoms of communes of which only a part
 * is taken. Nobody is divided by area.
 */
export function peopleOf(
	boundaries: Boundaries,
	vintage: VintageId,
	atoms: readonly string[],
	cut: readonly string[] = []
): People {
	const order = [vintage, ...['2020', '2024', '2025', '2019'].filter((id) => id !== vintage)];
	let bounds: Pick<People, 'atLeast' | 'atMost'> = { atLeast: null, atMost: null };
	for (const id of order) {
		const known = VINTAGES.find((one) => one.id === id);
		if (!known) continue;
		const members = boundaries.unitsWithin(known.id, [...atoms, ...cut]);
		const cutAtoms = new Set(cut);
		const whole = members.filter((m) => m.whole && !m.unit.atoms.some((atom) => cutAtoms.has(atom)));
		const least = sum(whole.map(({ unit }) => unit));
		const most = sum(members.map(({ unit }) => unit));
		if (whole.length === members.length && least !== null) {
			const first = whole[0]?.unit.population;
			const exact: DatedCount = {
				value: least,
				year: CENSUS_YEAR,
				mark: 'computed',
				source: first?.source ?? 'census-2019'
			};
			return { exact, atLeast: least, atMost: least, year: CENSUS_YEAR };
		}
		bounds = { atLeast: bounds.atLeast ?? least, atMost: bounds.atMost ?? most };
	}
	return { exact: null, ...bounds, year: CENSUS_YEAR };
}
