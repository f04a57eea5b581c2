import type { MultiPolygon } from 'geojson';
import type { Boundaries } from '../../boundaries/boundaries';
import type { AdminUnit } from '../../domain/admin-unit';
import type { Project } from '../../domain/project';
import type { Limit } from '../../proposal/limit';
import type { ViewState } from '../../workspace/view-state';
import { shownProjects } from '../projects/project-state';

export const SERIES = ['communes', 'projects'] as const;
export type SeriesKind = (typeof SERIES)[number];

/** More sheets than this are no longer drawn in one go. */
export const MOST_SHEETS = 80;

/** What one sheet of a series is about. */
export type SeriesItem =
	| { kind: 'commune'; id: string; unit: AdminUnit; land: MultiPolygon }
	| { kind: 'project'; id: string; project: Project; at: readonly [number, number] };

/** Communes of what the view is about: of the chosen limit, of the chosen unit or its district, else all. */
function communesOf(boundaries: Boundaries, view: ViewState, chosen: Limit | null): AdminUnit[] {
	const { vintage, selected } = view;
	if (chosen) return boundaries.unitsWithin(vintage, chosen.atoms).map(({ unit }) => unit);
	const unit = selected?.kind === 'u' ? boundaries.unitByCode(vintage, selected.id) : null;
	if (unit?.level === 'commune') return [unit];
	return boundaries
		.unitsAt(vintage, 'commune')
		.filter(({ parent }) => unit === null || unit.level === 'province' || parent === unit.code);
}

/** The sheets of a series in their order: communes by name, projects that have a place as the list has them. */
export function seriesItems(
	boundaries: Boundaries,
	view: ViewState,
	chosen: Limit | null,
	kind: SeriesKind
): SeriesItem[] {
	if (kind === 'projects')
		return shownProjects(view.kinds).flatMap((project) =>
			project.point ? [{ kind: 'project', id: project.id, project, at: project.point }] : []
		);
	return communesOf(boundaries, view, chosen)
		.sort((a, b) => a.name.localeCompare(b.name, 'vi'))
		.map((unit) => ({ kind: 'commune', id: unit.code, unit, land: boundaries.outline(unit.atoms) }));
}
