import type { ExpressionSpecification } from 'maplibre-gl';
import { m } from '../../i18n/paraglide/messages.js';
import { legendOf, type MapLayer } from '../layer';
import { FONT, TILES } from '../layer-kit';
import { ALL_PLACES_ZOOM, communeNamesFrom, DISTRICT_NAMES } from '../../register/name-zooms';
import { neighbourPoints } from '../neighbours';
import { vintageById } from '../../register/vintages';
import { PROVINCE } from '../../register/province';

type Anchor = 'center' | 'top' | 'bottom' | 'left' | 'right';

const at = (level: string, vintage: string): ExpressionSpecification => [
	'all',
	['==', ['get', 'level'], level],
	['in', vintage, ['get', 'vintages']]
];

/** Neighbouring provinces and the country beyond the border, outside the land. */
export const neighbourNames: MapLayer<'names'> = {
	id: 'neighbour-names',
	group: 'names',
	sources: (model) => ({ neighbours: neighbourPoints(model.vintage, model.language) }),
	parts: {
		names: (_model, palette) => {
			return [
				{
					id: 'neighbour-name',
					type: 'symbol',
					source: 'neighbours',
					maxzoom: 10.5,
					layout: {
						'text-field': ['get', 'name'],
						'text-font': FONT.medium,
						'text-size': 12,
						'text-letter-spacing': 0.2,
						'text-max-width': 20
					},
					paint: { 'text-color': palette.ink3 }
				}
			];
		}
	}
};

/** Names of districts on overview and of communes closer in. */
export const unitNames: MapLayer<'names'> = {
	id: 'unit-names',
	group: 'names',
	parts: {
		names: (model, palette) => {
			const overview = !vintageById(model.vintage).hasDistricts
				? []
				: [
						{
							id: 'district-name',
							type: 'symbol' as const,
							source: TILES,
							'source-layer': 'unit_label',
							minzoom: DISTRICT_NAMES.from,
							maxzoom: DISTRICT_NAMES.to,
							// The seat's own name stands at its town.
							filter: [
								'all',
								at('district', model.vintage),
								['!=', ['get', 'code'], PROVINCE.seat.unit]
							] as ExpressionSpecification,
							layout: {
								'text-field': ['upcase', ['get', 'label']] as ExpressionSpecification,
								'text-font': FONT.bold,
								'text-size': 12.5,
								'text-letter-spacing': 0.09,
								'text-max-width': 8,
								'text-padding': 4,
								'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'] as Anchor[],
								'text-radial-offset': 1.6,
								'text-justify': 'auto' as const
							},
							paint: { 'text-color': palette.ink2, 'text-halo-color': palette.halo, 'text-halo-width': 1.5 }
						}
					];
			return [
				{
					id: 'commune-name',
					type: 'symbol',
					source: TILES,
					'source-layer': 'unit_label',
					minzoom: communeNamesFrom(model.vintage),
					filter: at('commune', model.vintage),
					layout: {
						'text-field': ['get', 'label'],
						'text-font': FONT.medium,
						'text-size': ['interpolate', ['linear'], ['zoom'], 9, 12, 12, 13],
						'text-max-width': 8,
						'text-padding': 3,
						'symbol-sort-key': ['-', 0, ['get', 'area_km2']]
					},
					paint: {
						'text-color': [
							'case',
							['in', ['get', 'code'], ['literal', [...model.members]]],
							palette.ink,
							palette.ink3
						],
						'text-halo-color': palette.halo,
						'text-halo-width': 1.5
					}
				},
				...overview
			];
		}
	}
};

/** Towns and border gates where no urban class is shown. */
export const placeNames: MapLayer<'places'> = {
	id: 'place-names',
	group: 'names',
	parts: {
		places: (model, palette) => {
			if (model.view === 'centres') return [];
			const isCity: ExpressionSpecification = ['==', ['get', 'name'], PROVINCE.seat.place];
			return [
				{
					id: 'place',
					type: 'symbol',
					source: TILES,
					'source-layer': 'place',
					// Towns close by the seat would only hide it on overview.
					filter: [
						'step',
						['zoom'],
						[
							'all',
							['==', ['get', 'kind'], 'town'],
							['!', ['in', ['get', 'name'], ['literal', [...PROVINCE.placesOnlyNear]]]]
						],
						ALL_PLACES_ZOOM,
						true
					],
					layout: {
						'icon-image': ['case', isCity, 'place-city', 'place-town'],
						'icon-allow-overlap': true,
						'text-field': ['get', 'name'],
						'text-font': FONT.medium,
						'text-size': ['case', isCity, 15, 13],
						'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
						'text-radial-offset': 0.65,
						'text-justify': 'auto',
						'text-optional': true,
						'symbol-sort-key': ['case', isCity, 0, 1]
					},
					paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 2 }
				}
			];
		}
	},
	legend: (model) =>
		model.view === 'centres'
			? null
			: legendOf([
					{ id: 'place', sample: { kind: 'picture', picture: 'place-town' }, label: m.legend_places() }
				])
};
