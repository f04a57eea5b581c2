import type { ExpressionSpecification } from 'maplibre-gl';
import { FONT, TILES, type LayerMaker } from '../layer-kit';

/** Urban centres with the symbol of their class in the chosen year. */
export const centres: LayerMaker = (model, palette) => {
	if (model.view !== 'centres' || model.centres.length === 0 || model.hidden.has('centres')) return [];
	const by = (
		value: (centre: (typeof model.centres)[number]) => string | number,
		otherwise: string | number
	) =>
		[
			'match',
			['get', 'id'],
			...model.centres.flatMap((centre) => [centre.id, value(centre)]),
			otherwise
		] as unknown as ExpressionSpecification;
	return [
		{
			id: 'centre',
			type: 'symbol',
			source: TILES,
			'source-layer': 'centre',
			filter: ['in', ['get', 'id'], ['literal', model.centres.map((centre) => centre.id)]],
			layout: {
				'icon-image': by((centre) => centre.symbol, 'centre-none'),
				'icon-allow-overlap': true,
				'text-field': by((centre) => centre.label, ''),
				'text-font': FONT.medium,
				'text-size': by((centre) => (centre.rank === 0 ? 15 : 13), 13),
				'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
				'text-radial-offset': by((centre) => (centre.rank === 0 ? 1.2 : 0.9), 0.9),
				'text-justify': 'auto',
				'text-optional': true,
				'symbol-sort-key': by((centre) => centre.rank, 9)
			},
			paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 2 }
		}
	];
};
