import { communeOf, type AtomProperties } from '../boundaries/topology';
import type { Selection, ViewState } from './view-state';
import type { Limit } from '../proposal/limit';
import { PROVINCE } from '../register/province';

/**
 * What a click on an atom chooses in the coverage view: in the district that is looked into, a commune. `known` tells
 * which units have a figure.
 */
export function chosenArea(
	atom: AtomProperties,
	view: ViewState,
	limits: readonly Limit[],
	known: (code: string) => boolean,
	into: string | null = null
): Selection | null {
	if (view.level === 'proposal') {
		const hit = limits.find((limit) => limit.id !== 'present' && limit.atoms.includes(atom.atom));
		return hit ? { kind: 'b', id: hit.id } : null;
	}
	const commune = communeOf(atom, view.vintage);
	const id =
		view.level === 'district' && !(atom.district === into && known(commune))
			? atom.district
			: view.level === 'province'
				? PROVINCE.code
				: commune;
	return known(id) ? { kind: 'u', id } : null;
}
