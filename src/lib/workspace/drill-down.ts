import type { Boundaries } from '../boundaries/boundaries';
import type { AdminUnit } from '../domain/admin-unit';
import type { CoverageLevel, ViewState } from './view-state';

type Chosen = Pick<ViewState, 'selected' | 'vintage' | 'level'>;

/** The chosen unit; null where something else is chosen, or nothing. */
function chosenUnit(boundaries: Boundaries, { selected, vintage }: Chosen): AdminUnit | null {
	return selected?.kind === 'u' ? boundaries.unitByCode(vintage, selected.id) : null;
}

/** The units that hold a unit, the province first. */
export function unitsAbove(
	boundaries: Boundaries,
	view: Pick<Chosen, 'vintage'>,
	unit: AdminUnit
): AdminUnit[] {
	const parent = unit.parent ? boundaries.unitByCode(view.vintage, unit.parent) : null;
	return parent ? [...unitsAbove(boundaries, view, parent), parent] : [];
}

/** Levels at which a reader looks into one district. */
const INTO_DISTRICTS: readonly CoverageLevel[] = ['district', 'commune'];

/**
 * The district whose communes are looked into: the chosen one, or, while districts are compared, that of a chosen
 * commune. null where there is none.
 */
export function districtOf(boundaries: Boundaries, view: Chosen): AdminUnit | null {
	const unit = chosenUnit(boundaries, view);
	if (!unit || !INTO_DISTRICTS.includes(view.level)) return null;
	if (unit.level === 'district') return unit;
	const parent = view.level === 'district' && unit.parent ? unit.parent : null;
	const above = parent ? boundaries.unitByCode(view.vintage, parent) : null;
	return above?.level === 'district' ? above : null;
}

/** Codes of the communes of a district. */
export function communesOf(boundaries: Boundaries, { vintage }: Chosen, district: AdminUnit): string[] {
	const communes = boundaries.unitsAt(vintage, 'commune');
	return communes.filter(({ parent }) => parent === district.code).map(({ code }) => code);
}

/** What stays chosen when another level is compared: a district, or a commune in one, is looked into at both. */
export function keptAtLevel(
	boundaries: Boundaries,
	view: Chosen,
	level: CoverageLevel
): ViewState['selected'] {
	const unit = chosenUnit(boundaries, view);
	return unit && unit.level !== 'province' && INTO_DISTRICTS.includes(level) ? view.selected : null;
}
