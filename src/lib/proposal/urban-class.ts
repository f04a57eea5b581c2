import type { Boundaries } from '../boundaries/boundaries';
import type { Mark, SourceRef } from '../domain/text';
import type { UrbanClass } from '../domain/urban-centre';
import { CENTRES } from '../register/centres';
import { PLAN_VINTAGE } from '../register/vintages';

/** The class of the highest recognised urban centre on some land, under NQ 1210/2016. */
export interface KnownClass {
	class: UrbanClass;
	centre: string;
	mark: Mark;
	source: SourceRef;
}

const ORDER: readonly UrbanClass[] = ['I', 'II', 'III', 'IV', 'V'];

/**
 * The highest class in 2023 among the centres whose unit lies wholly in a set of atoms; null where none is
 * known. The class is of that centre: an enlarged unit keeps it only once it is recognised again.
 */
export function knownClassOf(boundaries: Boundaries, atoms: readonly string[]): KnownClass | null {
	const inside = new Set(atoms);
	const found = CENTRES.flatMap((centre): KnownClass[] => {
		const unit = centre.unit ? boundaries.unitByCode(PLAN_VINTAGE, centre.unit) : null;
		const state = centre.classes.find((one) => one.year === 2023);
		if (!unit?.atoms.every((atom) => inside.has(atom)) || !state) return [];
		const known = ORDER.find((one) => one === state.class);
		return known ? [{ class: known, centre: centre.id, mark: state.mark, source: state.source }] : [];
	});
	return found.sort((a, b) => ORDER.indexOf(a.class) - ORDER.indexOf(b.class))[0] ?? null;
}
