import type { Boundaries } from '../../boundaries/boundaries';
import { figuresOf } from '../../proposal/figures';
import { proposalLand } from '../../proposal/cut';
import { SEAT, fromUnit } from '../../proposal/published';
import type { Language } from '../../i18n/format';
import type { MapModel } from '../../map/model';
import { changeOf, presentName, type Change } from './against';
import type { Limit } from './limits';
import { mineLimit } from './mine-limit';
import { limitName } from './words';
import { PLAN_VINTAGE } from '../../register/vintages';
import { SEAT_LIMITS } from '../../register/proposals';

/** One of several maps side by side: a limit, and what it changes against the present. */
export interface Pane {
	id: string;
	limit: Limit;
	title: string;
	change: Change | null;
}

/** A narrow screen has room for two maps, one above the other. */
export const MOST_PANES_PHONE = 2;

/** The unit a proposal starts from in the form of a limit, where that is not the city. */
function presentOf(boundaries: Boundaries, chosen: Limit | null, limits: readonly Limit[]): Limit | null {
	const city = limits.find(({ id }) => id === 'present') ?? null;
	const { base, vintage } = chosen?.proposal ?? { base: null, vintage: PLAN_VINTAGE };
	const unit = base && base !== SEAT ? boundaries.unitByCode(vintage, base) : null;
	if (!unit || !city) return city;
	const proposal = fromUnit(boundaries, vintage, unit.code);
	const figures = figuresOf(boundaries, proposal);
	return { ...mineLimit(proposal, figures, ''), id: 'present' };
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
	const others = ofCity
		? limits.filter(({ id }) => id !== 'present' && SEAT_LIMITS.includes(id))
		: limits.filter(({ id }) => id === chosen?.id && id !== 'present');
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
	chosen: string,
	language: Language
): Pane[] {
	const found = offered.filter(({ id }) => wanted.includes(id));
	const rank = (id: string) => (id === found[0]?.id ? 0 : id === chosen ? 1 : 2);
	const ranked = [...found].reverse().sort((a, b) => rank(a.id) - rank(b.id));
	const kept = found.filter((limit) => ranked.slice(0, most).includes(limit));
	if (kept.length < 2) return [];
	const present = offered.find(({ id }) => id === 'present');
	return kept.map((limit) => {
		const title = paneTitle(boundaries, limit, language);
		const rival = present && limit !== present ? { ...present, name: title } : null;
		return { id: limit.id, limit, title, change: changeOf(boundaries, limit, rival) };
	});
}

/** What a pane is called; the present unit by its own name. */
export function paneTitle(boundaries: Boundaries, limit: Limit, language: Language): string {
	return limit.id === 'present'
		? presentName(boundaries, limit.proposal, language)
		: limitName(limit, language);
}

/** What the map of a pane draws: its own limit and the present one, and the land between them. */
export function paneModel(
	boundaries: Boundaries,
	model: MapModel,
	pane: Pane,
	present: Limit | null
): MapModel {
	const { id, limit } = pane;
	const shown = model.hidden.has('proposals') ? [] : ['present', ...(id === 'mine' ? [] : [id])];
	const signs = model.limitSigns.features.filter(
		({ properties }) => limit.sign !== '' && properties?.sign === limit.sign
	);
	return {
		...model,
		limits: [...new Set(shown)].map((one) => ({
			id: one,
			sign: one === id ? limit.sign : '',
			chosen: one === id && model.screening === null
		})),
		present: present && shown.length > 0 ? boundaries.outline(present.atoms) : null,
		limitSigns: { type: 'FeatureCollection', features: signs },
		mine: id === 'mine' ? proposalLand(boundaries, limit.proposal) : null,
		change: model.screening === null && shown.length > 0 ? (pane.change?.comparison ?? null) : null,
		members: boundaries.unitsWithin(model.vintage, limit.atoms).map(({ unit }) => unit.code)
	};
}
