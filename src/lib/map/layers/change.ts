import type { LayerSpecification } from 'maplibre-gl';
import { formatNumber } from '../../i18n/format';
import { m } from '../../i18n/paraglide/messages.js';
import { legendOf, type MapLayer } from '../layer';
import { LINES, linePaint } from '../line-looks';
import { collectionOf, type MapModel } from '../model';

const SIDES = ['gained', 'lost'] as const;
const WORDS = { gained: m.meaning_gained, lost: m.meaning_lost };

const drawn = (model: MapModel) => SIDES.filter((side) => model.change?.[side].land);

/** Land gained (plus signs, solid edge) and lost (hatch, dashed edge): the pattern tells them apart, not the colour. */
export const change: MapLayer<'land'> = {
	id: 'change',
	group: 'proposals',
	sources: (model) => ({
		gained: collectionOf(model.change?.gained.land ?? null),
		lost: collectionOf(model.change?.lost.land ?? null)
	}),
	parts: {
		land: (model, palette) =>
			drawn(model).flatMap((side): LayerSpecification[] => [
				{ id: `change-${side}`, type: 'fill', source: side, paint: { 'fill-pattern': side } },
				{
					id: `change-${side}-edge`,
					type: 'line',
					source: side,
					layout: { 'line-join': 'round' },
					paint: linePaint(LINES[side], palette)
				}
			])
	},
	legend: (model, { against }) =>
		legendOf(
			drawn(model).map((side) => ({
				id: side,
				sample: { kind: 'pattern', pattern: side, edge: LINES[side] },
				label: WORDS[side](),
				value: `${formatNumber(model.change?.[side].ha ?? 0, model.language, 1)} ha`
			})),
			against === null ? {} : { note: `${m.change_against()} ${against}` }
		)
};
