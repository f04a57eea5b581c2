import type { Boundaries } from '../boundaries/boundaries';
import type { CutPart } from './proposal';

/** Atoms of the communes of which only a part is taken. */
export function cutAtoms(boundaries: Boundaries, parts: readonly CutPart[]): Set<string> {
	return new Set(parts.flatMap((part) => boundaries.unitByCode(part.vintage, part.unit)?.atoms ?? []));
}
