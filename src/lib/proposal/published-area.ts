import type { Boundaries } from '../boundaries/boundaries';
import type { AdminUnit, PublishedArea } from '../domain/admin-unit';

/** Units that make up the atoms without overlap, taken in the order given; null where they do not. */
function cover(units: readonly AdminUnit[], atoms: readonly string[]): AdminUnit[] | null {
	const left = new Set(atoms);
	const used = units.filter((unit) => {
		const fits = unit.atoms.every((atom) => left.has(atom));
		if (fits) unit.atoms.forEach((atom) => left.delete(atom));
		return fits;
	});
	return left.size === 0 ? used : null;
}

/**
 * The published area of a set of atoms in km²: of the unit that is exactly this land, else the sum over
 * units, of any level and date, that make it up without overlap. null where none do.
 */
export function publishedAreaOf(boundaries: Boundaries, atoms: readonly string[]): PublishedArea | null {
	if (atoms.length === 0) return null;
	const inside = new Set(atoms);
	const fitting = boundaries.units
		.filter((unit) => unit.publishedArea !== null && unit.atoms.length <= atoms.length)
		.filter((unit) => unit.atoms.every((atom) => inside.has(atom)))
		.sort((a, b) => b.atoms.length - a.atoms.length);
	// A larger unit may stand in the way of smaller ones of a later date: these go first the second time.
	const recent = [...fitting].sort((a, b) =>
		b.validFrom < a.validFrom ? -1 : Number(b.validFrom > a.validFrom)
	);
	const used = cover(fitting, atoms) ?? cover(recent, atoms);
	const [first, ...more] = used ?? [];
	if (!used || !first?.publishedArea) return null;
	if (more.length === 0) return first.publishedArea;
	return {
		value: used.reduce((sum, unit) => sum + (unit.publishedArea?.value ?? 0), 0),
		mark: 'computed',
		source: first.publishedArea.source
	};
}
