import type { MultiPolygon } from 'geojson';
import type { Boundaries } from '../boundaries/boundaries';
import { proposalLand } from '../proposal/cut';
import { figuresOf } from '../proposal/figures';
import { isOfCity, ownLimit, type Limit } from '../proposal/limit';
import { limitDifference, type LimitDifference } from '../proposal/limit-difference';
import { fromUnit, SEAT } from '../proposal/published';
import { changeOf, type Change } from '../proposal/rival';
import { PLAN_VINTAGE } from '../register/vintages';

/** One of several maps side by side: a limit, and what it changes against the present. */
export interface Pane {
	id: string;
	limit: Limit;
	change: Change | null;
	/** What it has more than the present; null for the present itself. */
	difference: LimitDifference | null;
	/** The land of the reader's own, which no tile holds; null for the others. */
	land: MultiPolygon | null;
}

/** The unit a proposal starts from in the form of a limit, where that is not the city. */
function presentOf(boundaries: Boundaries, chosen: Limit | null, limits: readonly Limit[]): Limit | null {
	const city = limits.find(({ id }) => id === 'present') ?? null;
	const { base, vintage } = chosen?.proposal ?? { base: null, vintage: PLAN_VINTAGE };
	const unit = base && base !== SEAT ? boundaries.unitByCode(vintage, base) : null;
	if (!unit || !city) return city;
	const proposal = fromUnit(boundaries, vintage, unit.code);
	return { ...ownLimit(proposal, figuresOf(boundaries, proposal)), id: 'present' };
}

/** Limits that can stand side by side, in their order: the present, the city's versions, the reader's own. */
export function paneLimits(
	boundaries: Boundaries,
	chosen: Limit | null,
	limits: readonly Limit[],
	own: Limit | null
): Limit[] {
	const present = presentOf(boundaries, chosen, limits);
	const ofCity = present?.proposal.base === SEAT;
	const others = limits.filter((limit) =>
		limit.id === 'present' ? false : ofCity ? isOfCity(limit) : limit.id === chosen?.id
	);
	return [...(present ? [present] : []), ...others, ...(own ? [own] : [])];
}

/**
 * The panes of the named limits, as many as there is room for; fewer than two are none. Where room is short the
 * first stays, with the chosen one and the last ones beside it.
 */
export function panesOf(
	boundaries: Boundaries,
	offered: readonly Limit[],
	wanted: readonly string[],
	most: number,
	chosen: string
): Pane[] {
	const found = offered.filter(({ id }) => wanted.includes(id));
	const rank = (id: string) => (id === found[0]?.id ? 0 : id === chosen ? 1 : 2);
	const ranked = [...found].reverse().sort((a, b) => rank(a.id) - rank(b.id));
	const kept = found.filter((limit) => ranked.slice(0, most).includes(limit));
	if (kept.length < 2) return [];
	const present = offered.find(({ id }) => id === 'present');
	return kept.map((limit) => {
		const rival =
			present && limit !== present ? { id: present.id, proposal: present.proposal, limit: null } : null;
		return {
			id: limit.id,
			limit,
			change: changeOf(boundaries, limit, rival),
			difference: rival && present ? limitDifference(limit, present) : null,
			land: limit.id === 'mine' ? proposalLand(boundaries, limit.proposal) : null
		};
	});
}
