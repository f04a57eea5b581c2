import type { MultiPolygon, Polygon } from 'geojson';
import type { Boundaries } from '../boundaries/boundaries';
import { communeOf, type AtomProperties } from '../boundaries/topology';
import { CodedError } from '../domain/errors';
import type { PlanningDocument } from '../domain/plan';
import { discOfHa } from '../geometry/disc';
import { PLAN_VINTAGE } from '../register/vintages';

/** Atoms of a footprint of whole units. Districts and communes by their codes of the plan's vintage. */
function footprintAtoms(boundaries: Boundaries, level: string, codes: readonly string[]): string[] {
	if (level === 'province') return boundaries.atoms.map((a) => a.atom);
	const codeOf = (a: AtomProperties) => (level === 'district' ? a.district : communeOf(a, PLAN_VINTAGE));
	const missing = codes.find((code) => !boundaries.atoms.some((a) => codeOf(a) === code));
	if (missing) throw new CodedError('unit-unknown', { code: missing });
	return boundaries.atoms.filter((a) => codes.includes(codeOf(a))).map((a) => a.atom);
}

/** Land of a plan: whole units with their atoms, an outline, or an area-true disc; null when it cannot be drawn. */
export interface DrawnFootprint {
	geometry: Polygon | MultiPolygon;
	atoms?: readonly string[];
	/** Atoms of the units of which a part is in the plan too, but not in the geometry. */
	partly?: readonly string[];
}

/** The footprint of a plan as land. Throws `unit-unknown` for a code that no unit has. */
export function footprintOf(boundaries: Boundaries, plan: PlanningDocument): DrawnFootprint | null {
	const { footprint, areaHa } = plan;
	if (footprint.kind === 'units') {
		const atoms = footprintAtoms(boundaries, footprint.level, footprint.codes);
		const land = { geometry: boundaries.outline(atoms), atoms };
		if (!footprint.partly) return land;
		return { ...land, partly: footprintAtoms(boundaries, 'commune', footprint.partly) };
	}
	if (footprint.kind === 'polygon') return { geometry: footprint.geometry };
	if (footprint.kind === 'disc' && areaHa !== null) return { geometry: discOfHa(footprint.centre, areaHa) };
	return null;
}
