import { colourIn } from '../colour';
import { legendOf, type MapLayer } from '../layer';
import { limitLine, linePaint } from '../line-looks';
import { collectionOf } from '../model';
import { CASING } from './limits';

/** Land of the reader's own proposal, and its outline in a halo casing. */
export const mine: MapLayer<'fill' | 'line'> = {
	id: 'mine',
	group: null,
	sources: (model) => ({ mine: collectionOf(model.mine) }),
	parts: {
		fill: (model, palette) =>
			model.mine
				? [
						{
							id: 'mine-fill',
							type: 'fill',
							source: 'mine',
							paint: { 'fill-color': colourIn(palette, limitLine('mine').colour), 'fill-opacity': 0.22 }
						}
					]
				: [],
		line: (model, palette) =>
			model.mine
				? [
						{
							id: 'mine-casing',
							type: 'line',
							source: 'mine',
							layout: { 'line-join': 'round' },
							paint: { 'line-color': palette.halo, 'line-width': CASING }
						},
						{
							id: 'mine-line',
							type: 'line',
							source: 'mine',
							layout: { 'line-join': 'round' },
							paint: linePaint(limitLine('mine'), palette)
						}
					]
				: []
	},
	legend: (model, { mine: name }) =>
		model.mine
			? legendOf([{ id: 'mine', sample: { kind: 'line', line: limitLine('mine') }, label: name }])
			: null
};
