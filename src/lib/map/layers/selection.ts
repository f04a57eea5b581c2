import { m } from '../../i18n/paraglide/messages.js';
import { legendOf, type MapLayer } from '../layer';
import { widthAt } from '../layer-kit';
import { LINES, linePaint } from '../line-looks';
import { collectionOf } from '../model';

/** What is selected: an ink line in a halo casing. */
export const selection: MapLayer<'outline'> = {
	id: 'selection',
	group: null,
	sources: (model) => ({ selection: collectionOf(model.selection) }),
	parts: {
		outline: (_model, palette) => [
			{
				id: 'selection-casing',
				type: 'line',
				source: 'selection',
				layout: { 'line-join': 'round' },
				paint: { 'line-color': palette.halo, 'line-width': widthAt(6, 6, 6.5, 7) }
			},
			{
				id: 'selection-line',
				type: 'line',
				source: 'selection',
				layout: { 'line-join': 'round' },
				paint: linePaint(LINES.selection, palette)
			}
		]
	},
	legend: (model) =>
		model.selection
			? legendOf([
					{
						id: 'selection',
						sample: { kind: 'area', edge: LINES.selection },
						label: model.view === 'check' ? m.scene_title_check() : m.legend_selected()
					}
				])
			: null
};
