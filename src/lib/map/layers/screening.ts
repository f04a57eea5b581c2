import type { LayerSpecification } from 'maplibre-gl';
import { formatNumber } from '../../i18n/format';
import { m } from '../../i18n/paraglide/messages.js';
import type { ScreeningClass } from '../../proposal/screening-classes';
import { colourIn, type Colour } from '../colour';
import { legendOf, type LegendEntry, type MapLayer } from '../layer';
import { COMMUNES, isOneOf } from '../layer-kit';
import type { MapModel } from '../model';

/** Those not due stay land; those of unknown people have the dashed texture. */
const COLOURS: Readonly<Record<Exclude<ScreeningClass, 'unknown'>, Colour>> = {
	both: 'coverage/short-40',
	'small-area': 'coverage/short-20',
	no: 'land'
};

const CLASSES = ['both', 'small-area', 'no', 'unknown'] as const;

export const SCREENING_WORDS: Readonly<Record<ScreeningClass, () => string>> = {
	both: m.screening_both,
	'small-area': m.screening_small_area,
	no: m.screening_no,
	unknown: m.screening_unknown
};

/** The classes with how many communes each has. */
export function screeningEntries(
	count: (name: ScreeningClass) => number,
	language: MapModel['language']
): (LegendEntry & { id: ScreeningClass })[] {
	return CLASSES.map((id) => ({
		id,
		sample: id === 'unknown' ? { kind: 'pattern', pattern: 'unknown' } : { kind: 'area', fill: COLOURS[id] },
		label: SCREENING_WORDS[id](),
		value: formatNumber(count(id), language),
		empty: count(id) === 0
	}));
}

/** Communes coloured by a rule of rearrangement. */
export const screening: MapLayer<'communes'> = {
	id: 'screening',
	group: null,
	parts: {
		communes: (model, palette) =>
			model.screening
				? CLASSES.map((name): LayerSpecification => ({
						id: `screening-${name}`,
						type: 'fill',
						source: COMMUNES,
						'source-layer': `commune_${model.vintage}`,
						filter: isOneOf('code', model.screening?.get(name) ?? []),
						paint:
							name === 'unknown'
								? { 'fill-pattern': 'unknown' }
								: { 'fill-color': colourIn(palette, COLOURS[name]), 'fill-antialias': false }
					}))
				: []
	},
	legend: ({ screening: found, language }) =>
		found ? legendOf(screeningEntries((name) => found.get(name)?.length ?? 0, language)) : null
};
