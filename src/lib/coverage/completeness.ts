import type { Boundaries } from '../boundaries/boundaries';
import type { IsoDate } from '../domain/date';
import type { CompletenessEntry } from '../register/completeness';

/** Types of plan that are complete for all of the atoms on a day: each entry whose unit holds all of them. */
export function completeTypesOf(
	boundaries: Boundaries,
	entries: readonly CompletenessEntry[],
	atoms: readonly string[],
	asOf: IsoDate | null
): string[] {
	const known = entries.filter((entry) => asOf === null || entry.since <= asOf);
	const complete = known.filter((entry) => {
		const inside = new Set(boundaries.units.find((unit) => unit.code === entry.unit)?.atoms);
		return atoms.length > 0 && atoms.every((atom) => inside.has(atom));
	});
	return [...new Set(complete.map((entry) => entry.type))];
}
