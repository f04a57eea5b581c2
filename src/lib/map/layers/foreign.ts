import { legendOf, type MapLayer } from '../layer';
import type { Sample } from '../sample';

/** Nobody knows here how others draw. */
const SAMPLE: Sample = { kind: 'area', fill: 'ink3', opacity: 0.35 };

/** What others serve, and the basemap of the site: made where they are chosen, by a part that comes when it is asked for. */
export const foreign: MapLayer<'base' | 'layers'> = {
	id: 'foreign',
	group: null,
	parts: {
		base: (model) => [...(model.foreign?.base ?? [])],
		layers: (model) => [...(model.foreign?.layers ?? [])]
	},
	legend: ({ foreign: shown }) =>
		shown &&
		legendOf(
			shown.named.map((one) => ({ ...one, sample: SAMPLE })),
			{ title: shown.title }
		)
};
