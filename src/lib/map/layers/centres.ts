import type { ExpressionSpecification } from 'maplibre-gl';
import { m } from '../../i18n/paraglide/messages.js';
import { legendOf, type LegendEntry, type MapLayer } from '../layer';
import { FONT, TILES } from '../layer-kit';
import type { MapModel, ShownCentre } from '../model';
import type { CentrePicture } from '../pictures';

/** Words of each symbol, highest class first. */
const WORDS: Readonly<Record<CentrePicture, () => string>> = {
	'centre-I': m.legend_class_i,
	'centre-II': m.legend_class_ii,
	'centre-III': m.legend_class_iii,
	'centre-IV': m.legend_class_iv,
	'centre-V': m.legend_class_v,
	'centre-new': m.legend_class_new,
	'centre-study': m.legend_class_study,
	'centre-none': m.legend_class_none
};
const SYMBOLS = Object.keys(WORDS) as CentrePicture[];

const shown = (model: MapModel) => (model.view === 'centres' ? model.centres : []);

/** A value for each centre. */
function byCentre(
	centres: readonly ShownCentre[],
	value: (centre: ShownCentre) => string | number,
	otherwise: string | number
): ExpressionSpecification {
	return [
		'match',
		['get', 'id'],
		...centres.flatMap((centre) => [centre.id, value(centre)]),
		otherwise
	] as unknown as ExpressionSpecification;
}

/** Urban centres with the symbol of their class in the chosen year. */
export const centres: MapLayer<'symbols'> = {
	id: 'centres',
	group: 'centres',
	parts: {
		symbols: (model, palette) => {
			const found = shown(model);
			if (found.length === 0) return [];
			const none: CentrePicture = 'centre-none';
			return [
				{
					id: 'centre',
					type: 'symbol',
					source: TILES,
					'source-layer': 'centre',
					filter: ['in', ['get', 'id'], ['literal', found.map((centre) => centre.id)]],
					layout: {
						'icon-image': byCentre(found, (centre) => centre.symbol, none),
						'icon-allow-overlap': true,
						'text-field': byCentre(found, (centre) => centre.label, ''),
						'text-font': FONT.medium,
						'text-size': byCentre(found, (centre) => (centre.rank === 0 ? 15 : 13), 13),
						'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
						'text-radial-offset': byCentre(found, (centre) => (centre.rank === 0 ? 1.2 : 0.9), 0.9),
						'text-justify': 'auto',
						'text-optional': true,
						'symbol-sort-key': byCentre(found, (centre) => centre.rank, 9)
					},
					paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 2 }
				}
			];
		}
	},
	legend: (model) =>
		legendOf(
			SYMBOLS.filter((symbol) => shown(model).some((centre) => centre.symbol === symbol)).map(
				(symbol): LegendEntry => ({
					id: symbol,
					sample: { kind: 'picture', picture: symbol },
					label: WORDS[symbol]()
				})
			),
			{ title: m.legend_centres() }
		)
};
