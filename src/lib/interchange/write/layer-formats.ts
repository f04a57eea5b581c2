/** Kinds of file a layer of areas is written as. */
export const LAYER_FORMATS = ['shp', 'gpkg', 'kml', 'fgb', 'dxf', 'geojson', 'csv', 'xlsx'] as const;
export type LayerFormat = (typeof LAYER_FORMATS)[number];

/** What each is to the machine, and which systems it can be in: `any`, `wgs84` only, or `none` for tables. */
export const LAYER_FORMAT_FACTS: Readonly<
	Record<LayerFormat, { ending: string; mime: string; crs: 'any' | 'wgs84' | 'none' }>
> = {
	shp: { ending: 'shp.zip', mime: 'application/zip', crs: 'any' },
	gpkg: { ending: 'gpkg', mime: 'application/geopackage+sqlite3', crs: 'any' },
	kml: { ending: 'kml', mime: 'application/vnd.google-earth.kml+xml', crs: 'wgs84' },
	fgb: { ending: 'fgb', mime: 'application/octet-stream', crs: 'any' },
	dxf: { ending: 'dxf', mime: 'image/vnd.dxf', crs: 'any' },
	geojson: { ending: 'geojson', mime: 'application/geo+json', crs: 'any' },
	csv: { ending: 'csv', mime: 'text/csv;charset=utf-8', crs: 'none' },
	xlsx: {
		ending: 'xlsx',
		mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		crs: 'none'
	}
};
