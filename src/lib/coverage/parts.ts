import type { AreaLevel, CoverageArea } from './types';

/** The areas of one level by their atoms; null where an atom lies in two of them. */
function byAtom(areas: readonly CoverageArea[], level: AreaLevel): Map<string, number> | null {
	const found = new Map<string, number>();
	for (const [k, area] of areas.entries()) {
		if (area.level !== level) continue;
		for (const atom of area.atoms ?? []) {
			if (found.has(atom)) return null;
			found.set(atom, k);
		}
	}
	return found;
}

/** Places of the areas that together are these atoms and nothing else; null where there are none. */
function exactly(
	atoms: readonly string[],
	areas: readonly CoverageArea[],
	owners: ReadonlyMap<string, number>
): number[] | null {
	const parts = new Set<number>();
	for (const atom of atoms) {
		const owner = owners.get(atom);
		if (owner === undefined) return null;
		parts.add(owner);
	}
	const size = [...parts].reduce((sum, k) => sum + (areas[k]?.atoms?.length ?? 0), 0);
	return size === atoms.length && parts.size > 1 ? [...parts].sort((a, b) => a - b) : null;
}

/**
 * For every area, the places of other areas of one level that divide it (communes of a district, districts of
 * the province), told by their atoms; null where none do. Of several levels the one of the fewest parts.
 */
export function partsOfAreas(areas: readonly CoverageArea[]): (readonly number[] | null)[] {
	const owners = [...new Set(areas.map((area) => area.level))].flatMap((level) => byAtom(areas, level) ?? []);
	return areas.map(({ atoms }) => {
		if (!atoms) return null;
		const divisions = owners.flatMap((of) => {
			const parts = exactly(atoms, areas, of);
			return parts ? [parts] : [];
		});
		return divisions.sort((a, b) => a.length - b.length)[0] ?? null;
	});
}

/** The order to measure areas in: as given, but those that are divided after their parts. */
export function measuringOrder(
	areas: readonly CoverageArea[],
	parts: readonly (readonly number[] | null)[]
): number[] {
	const size = (k: number) => (parts[k] ? (areas[k]?.atoms?.length ?? 0) : 0);
	return [...areas.keys()].sort((a, b) => size(a) - size(b) || a - b);
}
