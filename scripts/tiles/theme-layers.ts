import type { Feature, FeatureCollection, GeoJsonProperties } from 'geojson';
import { ALL_PLACES_ZOOM } from '../../src/lib/register/name-zooms';
import type { FieldType, TileLayer } from './layer';
import { simplifyGeometry } from './simplify-topology';

/** A theme kept as GeoJSON in the folder of the province: file, source layer, fields that the map reads. */
export interface Theme {
	file: string;
	layer: string;
	fields: Readonly<Record<string, FieldType>>;
	/** Whether a feature is drawn at a zoom; without it all are. */
	drawn?: (properties: GeoJsonProperties, zoom: number) => boolean;
}

export const THEMES: readonly Theme[] = [
	{ file: 'routes.geojson', layer: 'route', fields: { class: 'String' } },
	{ file: 'rivers.geojson', layer: 'river', fields: {} },
	{
		file: 'places.geojson',
		layer: 'place',
		fields: { name: 'String', kind: 'String' },
		drawn: (properties, zoom) => zoom >= ALL_PLACES_ZOOM || properties?.['kind'] === 'town'
	}
];

/** A theme as a tile layer: by order in the file, only the named fields, simplified for the zoom. */
export function themeLayer({ layer, fields, drawn }: Theme, collection: FeatureCollection): TileLayer {
	return {
		id: layer,
		fields,
		features: (zoom) =>
			collection.features
				.filter(({ properties }) => drawn?.(properties, zoom) ?? true)
				.map(({ properties, geometry }): Feature => ({
					type: 'Feature',
					properties: Object.fromEntries(Object.entries(properties ?? {}).filter(([key]) => key in fields)),
					geometry: simplifyGeometry(geometry, zoom)
				}))
	};
}
