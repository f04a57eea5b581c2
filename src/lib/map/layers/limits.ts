import type { LayerSpecification } from 'maplibre-gl';
import { FONT, TILES, widthAt, type LayerMaker } from '../layer-kit';
import { proposalColour } from '../palette';

const DASHES: Readonly<Record<string, number[]>> = { 'city-a': [5, 1.8], 'city-b': [2, 2] };

/** Fill of the chosen proposal, under every line. */
export const limitFill: LayerMaker = (model, palette) =>
	model.limits
		.filter((limit) => limit.chosen)
		.map((limit) =>
			limit.id === 'present'
				? {
						id: 'limit-fill',
						type: 'fill' as const,
						source: 'present',
						paint: { 'fill-color': palette.ink, 'fill-opacity': 0.14 }
					}
				: {
						id: 'limit-fill',
						type: 'fill' as const,
						source: TILES,
						'source-layer': 'proposal',
						filter: ['==', ['get', 'id'], limit.id],
						paint: { 'fill-color': proposalColour(palette, limit.id), 'fill-opacity': 0.18 }
					}
		);

/** Lines of the present limit and the proposals: B, present, A, each in a halo casing. */
export const limitLines: LayerMaker = (model, palette) => {
	const order = ['city-b', 'present', 'city-a'];
	const rank = (id: string) => order.indexOf(id);
	return [...model.limits]
		.sort((a, b) => rank(a.id) - rank(b.id))
		.flatMap((limit): LayerSpecification[] => {
			const place =
				limit.id === 'present'
					? { source: 'present' }
					: {
							source: TILES,
							'source-layer': 'proposal_line',
							filter: ['==', ['get', 'id'], limit.id] as ['==', ['get', string], string]
						};
			const dash = limit.id === 'present' ? null : (DASHES[limit.id] ?? [5, 1.8]);
			return [
				{
					id: `limit-casing-${limit.id}`,
					type: 'line',
					...place,
					layout: { 'line-join': 'round' },
					paint: { 'line-color': palette.halo, 'line-width': widthAt(5.9, 6.5, 7.1, 7.5) }
				},
				{
					id: `limit-line-${limit.id}`,
					type: 'line',
					...place,
					layout: { 'line-join': 'round' },
					paint: {
						'line-color': proposalColour(palette, limit.id),
						'line-width': widthAt(2.4, 3, 3.6, 4),
						...(dash ? { 'line-dasharray': dash } : {})
					}
				}
			];
		});
};

/** Letter discs that name the lines. */
export const limitSigns: LayerMaker = (_model, palette) => [
	{
		id: 'limit-sign-disc',
		type: 'circle',
		source: 'limit-signs',
		paint: {
			'circle-radius': 11,
			'circle-color': ['get', 'colour'],
			'circle-stroke-color': palette.halo,
			'circle-stroke-width': 2
		}
	},
	{
		id: 'limit-sign',
		type: 'symbol',
		source: 'limit-signs',
		layout: {
			'text-field': ['get', 'sign'],
			'text-font': FONT.bold,
			'text-size': 13,
			'text-allow-overlap': true,
			'icon-allow-overlap': true
		},
		paint: { 'text-color': palette.halo }
	}
];
