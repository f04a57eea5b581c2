import type { Boundaries } from '../../boundaries/boundaries';
import type { MapModel } from '../../map/model';
import type { Limit } from '../../proposal/limit';
import type { Pane } from '../../workspace/panes';

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
		mine: pane.land,
		change: model.screening === null && shown.length > 0 ? (pane.change?.comparison ?? null) : null,
		members: boundaries.unitsWithin(model.vintage, limit.atoms).map(({ unit }) => unit.code)
	};
}
