import type { LayerSpecification } from 'maplibre-gl';
import { m } from '../../i18n/paraglide/messages.js';
import { colourIn } from '../colour';
import { legendOf, type MapLayer } from '../layer';
import { FONT, TILES, widthAt } from '../layer-kit';
import { limitLine, linePaint } from '../line-looks';
import { collectionOf, type MapModel, type ShownLimit } from '../model';
import { SEAT_LIMITS } from '../../register/proposals';
import { PROVINCE } from '../../register/province';

/** Height of a limit: the first version over the present limit, the wider ones under it. */
function heightOf(id: string): number {
	const version = SEAT_LIMITS.indexOf(id);
	return version === 0 ? -1.5 : -version;
}

/** Casing under the line of a limit. */
export const CASING = widthAt(5.9, 6.5, 7.1, 7.5);

function labelOf({ id, sign }: ShownLimit, language: MapModel['language']): string {
	if (id === 'present') return PROVINCE.seat.long[language];
	return sign ? m.limit_version({ sign }) : m.limit_stand_in();
}

/** The present limit and the proposals: the chosen one filled, all of them lines with their letters. */
export const limits: MapLayer<'fill' | 'lines' | 'signs'> = {
	id: 'limits',
	group: 'proposals',
	sources: (model) => ({ present: collectionOf(model.present), 'limit-signs': model.limitSigns }),
	parts: {
		fill: (model, palette) =>
			model.limits
				.filter((limit) => limit.chosen)
				.map((limit) =>
					limit.id === 'present'
						? {
								id: 'limit-fill',
								type: 'fill',
								source: 'present',
								paint: { 'fill-color': palette.ink, 'fill-opacity': 0.14 }
							}
						: {
								id: 'limit-fill',
								type: 'fill',
								source: TILES,
								'source-layer': 'proposal',
								filter: ['==', ['get', 'id'], limit.id],
								paint: { 'fill-color': colourIn(palette, limitLine(limit.id).colour), 'fill-opacity': 0.18 }
							}
				),
		/** Each in a halo casing. */
		lines: (model, palette) => {
			return [...model.limits]
				.sort((a, b) => heightOf(a.id) - heightOf(b.id))
				.flatMap((limit): LayerSpecification[] => {
					const place =
						limit.id === 'present'
							? { source: 'present' }
							: {
									source: TILES,
									'source-layer': 'proposal_line',
									filter: ['==', ['get', 'id'], limit.id] as ['==', ['get', string], string]
								};
					return [
						{
							id: `limit-casing-${limit.id}`,
							type: 'line',
							...place,
							layout: { 'line-join': 'round' },
							paint: { 'line-color': palette.halo, 'line-width': CASING }
						},
						{
							id: `limit-line-${limit.id}`,
							type: 'line',
							...place,
							layout: { 'line-join': 'round' },
							paint: linePaint(limitLine(limit.id), palette)
						}
					];
				});
		},
		/** Letter discs that name the lines. */
		signs: (_model, palette) => [
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
		]
	},
	legend: (model) =>
		legendOf(
			model.limits.map((limit) => ({
				id: `limit-${limit.id}`,
				sample: { kind: 'line', line: limitLine(limit.id) },
				label: labelOf(limit, model.language)
			}))
		)
};
