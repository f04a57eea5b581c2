import type { Boundaries } from '../boundaries/boundaries';
import type { AdminUnit, DatedCount } from '../domain/admin-unit';
import { BASIS_FACTS, DEFAULT_BASIS, type PopulationBasis } from '../domain/population';
import type { VintageId } from '../domain/vintage';
import { VINTAGES, PLAN_VINTAGE, PRESENT_VINTAGE } from '../register/vintages';

/** People on some land, all counted the same way: exact, or between bounds where a unit is taken in part. */
export interface People {
	basis: PopulationBasis;
	/** null when not known exactly. */
	exact: DatedCount | null;
	/** People of the units wholly inside; null when one of them is not known. */
	atLeast: number | null;
	/** People of every unit touched; null when one of them is not known. */
	atMost: number | null;
	year: number;
	/** Codes of units in the sum whose lists disagree. */
	contradictory: readonly string[];
}

/** People of one unit as a basis counts them; null when not known. */
export function unitPeople(unit: AdminUnit, basis: PopulationBasis): number | null {
	if (basis === 'census-2019') {
		return unit.population?.year === BASIS_FACTS[basis].year ? unit.population.value : null;
	}
	return unit.residents.find(({ date }) => date === BASIS_FACTS[basis].date)?.value ?? null;
}

/** Boundary dates in whose units a basis can be summed: the given one, the plan's, later and then earlier ones. */
function vintagesOf(basis: PopulationBasis, vintage: VintageId): VintageId[] {
	if (basis === 'residents-2026-09') return [PRESENT_VINTAGE];
	const known = VINTAGES.map(({ id }) => id);
	const plan = known.indexOf(PLAN_VINTAGE);
	const others = [...known.slice(plan), ...known.slice(0, plan).reverse()];
	return [vintage, ...others.filter((id) => id !== vintage)];
}

function sum(units: readonly AdminUnit[], basis: PopulationBasis): number | null {
	let total = 0;
	for (const unit of units) {
		const people = unitPeople(unit, basis);
		if (people === null) return null;
		total += people;
	}
	return total;
}

/**
 * People on a set of atoms: the sum over the communes of the first vintage (the given one first) that make
 * up the set wholly and are all counted; otherwise bounds. `cut` are atoms of communes of which only a part
 * is taken. Nobody is divided by area. Residents are known for the units since 1 Jul 2025 alone: land that
 * is not whole such units has none, not even bounds.
 */
export function peopleOf(
	boundaries: Boundaries,
	vintage: VintageId,
	atoms: readonly string[],
	cut: readonly string[] = [],
	basis: PopulationBasis = DEFAULT_BASIS
): People {
	const { year, source } = BASIS_FACTS[basis];
	const cutAtoms = new Set(cut);
	let bounds: Pick<People, 'atLeast' | 'atMost'> = { atLeast: null, atMost: null };
	for (const id of vintagesOf(basis, vintage)) {
		const members = boundaries.unitsWithin(id, [...atoms, ...cut]);
		const whole = members.filter((m) => m.whole && !m.unit.atoms.some((atom) => cutAtoms.has(atom)));
		const units = whole.map(({ unit }) => unit);
		const least = sum(units, basis);
		if (whole.length === members.length && least !== null) {
			return {
				basis,
				exact: { value: least, year, mark: 'computed', source },
				atLeast: least,
				atMost: least,
				year,
				contradictory: basis === 'census-2019' ? [] : contradictory(units)
			};
		}
		if (basis === 'residents-2026-09') continue;
		const most = sum(
			members.map(({ unit }) => unit),
			basis
		);
		bounds = { atLeast: bounds.atLeast ?? least, atMost: bounds.atMost ?? most };
	}
	return { basis, exact: null, ...bounds, year, contradictory: [] };
}

function contradictory(units: readonly AdminUnit[]): string[] {
	return units.filter(({ residents }) => residents.some((one) => one.contradictory)).map(({ code }) => code);
}
