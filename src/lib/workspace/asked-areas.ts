import type { Boundaries } from '../boundaries/boundaries';
import { coverageAreas } from '../coverage/register-input';
import type { CoverageArea } from '../coverage/types';
import type { IsoDate } from '../domain/date';
import { COMPLETENESS } from '../register/completeness';
import { PROPOSALS } from '../register/proposals';
import { communesOf, districtOf } from './drill-down';
import type { CoverageLevel, ViewState } from './view-state';

/** What is measured for a view, and which of it is told where. */
export interface AskedAreas {
	areas: readonly CoverageArea[];
	/** Ids of the areas of the chosen level. */
	rows: ReadonlySet<string>;
	/** Ids of the communes of the district that is looked into; none where none is. */
	inside: ReadonlySet<string>;
}

export const NOTHING_ASKED: AskedAreas = { areas: [], rows: new Set(), inside: new Set() };

/** The areas of the chosen level, the province, and the district that is looked into with its communes. */
export function askedAreas(boundaries: Boundaries, view: ViewState, asOf: IsoDate): AskedAreas {
	const { vintage, base } = view;
	const options = { vintage, base, completeness: COMPLETENESS, asOf, proposals: PROPOSALS };
	const at = (level: CoverageLevel) => coverageAreas(boundaries, { ...options, level });
	const rows = at(view.level);
	const district = districtOf(boundaries, view);
	const inside = new Set(district ? communesOf(boundaries, view, district) : []);
	const looked = district
		? [
				...at('commune').filter(({ id }) => inside.has(id)),
				...at('district').filter(({ id }) => id === district.code)
			]
		: [];
	const areas = new Map<string, CoverageArea>();
	for (const area of [...rows, ...looked, ...at('province')])
		if (!areas.has(area.id)) areas.set(area.id, area);
	return { areas: [...areas.values()], rows: new Set(rows.map(({ id }) => id)), inside };
}

/** What makes two views ask for the same areas. */
export function areasKey(boundaries: Boundaries, view: ViewState, asOf: IsoDate): string {
	const district = districtOf(boundaries, view)?.code ?? '';
	return [view.level, view.vintage, view.base, asOf, district].join();
}
