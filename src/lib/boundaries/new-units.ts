import type { AdminUnit } from '../domain/admin-unit';
import type { VintageId } from '../domain/vintage';
import { VINTAGES } from '../register/vintages';
import type { Boundaries } from './boundaries';

/** Communes of a vintage whose land was no commune of the vintage before; none for the first. */
export function newUnits(boundaries: Boundaries, vintage: VintageId): AdminUnit[] {
	const before = VINTAGES[VINTAGES.findIndex(({ id }) => id === vintage) - 1];
	if (!before) return [];
	const land = (unit: AdminUnit) => [...unit.atoms].sort().join();
	const known = new Set(boundaries.unitsAt(before.id, 'commune').map(land));
	return boundaries.unitsAt(vintage, 'commune').filter((unit) => !known.has(land(unit)));
}
