import type { FillLayerSpecification, LayerSpecification } from 'maplibre-gl';
import { FONT, isOneOf, widthAt } from './layer-kit';
import type { Palette, Theme } from './palette';

/** Land of the basemap that is not bare, by theme. */
const LAND: Readonly<Record<Theme, { green: string; built: string; building: string }>> = {
	light: { green: '#E9F0E2', built: '#F1EFEA', building: '#D9D5CC' },
	dark: { green: '#1C2B26', built: '#20262C', building: '#39434C' }
};

const GREEN = [
	'forest',
	'wood',
	'park',
	'nature_reserve',
	'grass',
	'grassland',
	'scrub',
	'national_park',
	'protected_area'
];
const BUILT = [
	'residential',
	'commercial',
	'industrial',
	'military',
	'school',
	'hospital',
	'university',
	'urban_area'
];

/** Source layers of the schema of Protomaps (4) that are drawn, and what becomes of them. */
export interface BasemapLayers {
	/** Under the colours of units. */
	base: LayerSpecification[];
	/** Over them. */
	over: LayerSpecification[];
}

/** A quiet look of a basemap in the schema of Protomaps: green, water, roads, buildings and names of roads. */
export function basemapLook(source: string, theme: Theme, palette: Palette): BasemapLayers {
	const { green, built, building } = LAND[theme];
	const fill = (
		name: string,
		layer: string,
		kinds: readonly string[],
		colour: string
	): FillLayerSpecification => ({
		id: `${source}/${name}`,
		type: 'fill',
		source,
		'source-layer': layer,
		filter: isOneOf('kind', kinds),
		paint: { 'fill-color': colour, 'fill-antialias': false }
	});
	const roads = (
		name: string,
		kinds: readonly string[],
		minzoom: number,
		width: ReturnType<typeof widthAt>
	) =>
		({
			id: `${source}/${name}`,
			type: 'line',
			source,
			'source-layer': 'roads',
			minzoom,
			filter: isOneOf('kind', kinds),
			layout: { 'line-cap': 'round', 'line-join': 'round' },
			paint: { 'line-color': palette.road, 'line-opacity': 0.55, 'line-width': width }
		}) satisfies LayerSpecification;
	return {
		base: [
			fill('green', 'landcover', GREEN, green),
			fill('park', 'landuse', GREEN, green),
			fill('built', 'landuse', BUILT, built)
		],
		over: [
			{
				id: `${source}/water`,
				type: 'fill',
				source,
				'source-layer': 'water',
				filter: ['==', ['geometry-type'], 'Polygon'],
				paint: { 'fill-color': palette.water, 'fill-opacity': 0.7 }
			},
			{
				id: `${source}/stream`,
				type: 'line',
				source,
				'source-layer': 'water',
				minzoom: 9,
				filter: ['==', ['geometry-type'], 'LineString'],
				paint: { 'line-color': palette.water, 'line-width': widthAt(0.4, 0.7, 1.1, 1.8) }
			},
			{
				id: `${source}/buildings`,
				type: 'fill',
				source,
				'source-layer': 'buildings',
				minzoom: 13,
				paint: { 'fill-color': building, 'fill-opacity': 0.8 }
			},
			roads('paths', ['minor_road', 'path', 'other'], 12, widthAt(0.3, 0.4, 0.7, 1.6)),
			roads('roads', ['major_road'], 8, widthAt(0.4, 0.8, 1.3, 2.6)),
			roads('highways', ['highway'], 6, widthAt(0.8, 1.2, 2, 3.6)),
			{
				id: `${source}/road-names`,
				type: 'symbol',
				source,
				'source-layer': 'roads',
				minzoom: 13,
				filter: ['has', 'name'],
				layout: {
					'symbol-placement': 'line',
					'text-field': ['get', 'name'],
					'text-font': FONT.regular,
					'text-size': 11
				},
				paint: { 'text-color': palette.ink3, 'text-halo-color': palette.halo, 'text-halo-width': 1 }
			}
		]
	};
}
