import type { Boundaries } from '../boundaries/boundaries';
import type { AdminUnit } from '../domain/admin-unit';
import { foldName } from '../domain/name';
import { graphOf } from './atom-graph';
import { PRESENT_VINTAGE } from '../register/vintages';

/** A unit that no longer is, and the units its land lies in now, by share of its area. */
export interface WhereNow {
	unit: AdminUnit;
	now: readonly { unit: AdminUnit; percent: number }[];
}

/** Communes of earlier dates whose name or code begins with a text, and where their land is today. */
export function whereNow(boundaries: Boundaries, text: string, most = 8): WhereNow[] {
	const key = foldName(text);
	if (key === '') return [];
	const graph = graphOf(boundaries.topology);
	return boundaries.units
		.filter((unit) => unit.level === 'commune' && !unit.vintages.includes(PRESENT_VINTAGE))
		.filter((unit) => foldName(unit.name).startsWith(key) || unit.code === text.trim())
		.sort((a, b) => a.name.localeCompare(b.name, 'vi') || (a.validFrom < b.validFrom ? 1 : -1))
		.slice(0, most)
		.map((unit) => {
			const own = new Set(unit.atoms);
			const whole = graph.areaKm2(unit.atoms);
			const now = boundaries.related(unit, PRESENT_VINTAGE).map(({ unit: after }) => ({
				unit: after,
				percent: (100 * graph.areaKm2(after.atoms.filter((atom) => own.has(atom)))) / whole
			}));
			return { unit, now: now.sort((a, b) => b.percent - a.percent) };
		});
}
