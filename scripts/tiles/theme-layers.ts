import type { Feature, FeatureCollection } from 'geojson';
import type { FieldType, TileLayer } from './layer';

/** The themes kept as GeoJSON in the folder of the province: file, source layer, fields drawn or shown. */
export const THEMES: readonly { file: string; layer: string; fields: Readonly<Record<string, FieldType>> }[] =
	[
		{
			file: 'routes.geojson',
			layer: 'route',
			fields: { id: 'String', name: 'String', class: 'String', precision: 'String' }
		},
		{
			file: 'rivers.geojson',
			layer: 'river',
			fields: { id: 'String', basin: 'String', strahler: 'Number', precision: 'String' }
		},
		{
			file: 'places.geojson',
			layer: 'place',
			fields: { name: 'String', kind: 'String', district: 'String' }
		}
	];

/** A theme as a tile layer: ids by order in the file, only the named fields. */
export function themeLayer(
	layer: string,
	fields: Readonly<Record<string, FieldType>>,
	collection: FeatureCollection
): TileLayer {
	const features: Feature[] = collection.features.map((feature, i) => ({
		type: 'Feature',
		id: i + 1,
		properties: Object.fromEntries(Object.entries(feature.properties ?? {}).filter(([key]) => key in fields)),
		geometry: feature.geometry
	}));
	return { id: layer, fields, features: () => features };
}
