import type { Boundaries } from '../boundaries/boundaries';
import type { AdminUnit, DatedCount } from '../domain/admin-unit';
import { areaHa } from '../geometry/area';

/** What a set of atoms holds, counted in the communes of the vintage of 1 Jan 2020 (those of Plan 122's day). */
export interface Composition {
	/** Geodesic on WGS 84, from the generalised lines. */
	areaKm2: number;
	/** Sum of the census figures of the communes; null when one of them is not known. */
	population: DatedCount | null;
	units: readonly AdminUnit[];
}

/** Measures a proposal, or any other set of atoms. */
export function compositionOf(boundaries: Boundaries, atoms: readonly string[]): Composition {
	const units = boundaries.unitsWithin('2020', atoms).map(({ unit }) => unit);
	const counts = units.flatMap((unit) => unit.population ?? []);
	const first = counts[0];
	const comparable = counts.length === units.length && counts.every((c) => c.year === first?.year);
	return {
		areaKm2: areaHa(boundaries.outline(atoms)) / 100,
		population:
			first && comparable
				? {
						value: counts.reduce((sum, count) => sum + count.value, 0),
						year: first.year,
						mark: 'computed',
						source: first.source
					}
				: null,
		units
	};
}
