import { toCsv } from '../csv';
import { outCrs } from './out-crs';
import { tableOfLayer, type OutLayer, type Written } from './out-layer';

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

const LAYER_WRITERS: Readonly<
	Record<LayerFormat, (layer: OutLayer, epsg: number) => Written | Promise<Written>>
> = {
	shp: async (layer, epsg) => (await import('./shapefile')).writeShapefile(layer, outCrs(epsg)),
	gpkg: async (layer, epsg) => (await import('./geopackage')).writeGeoPackage([layer], outCrs(epsg)),
	kml: async (layer) => (await import('./kml')).writeKml(layer),
	fgb: async (layer, epsg) => (await import('./flatgeobuf')).writeFlatGeobuf(layer, outCrs(epsg)),
	dxf: async (layer, epsg) => (await import('./dxf')).writeDxf(layer, outCrs(epsg)),
	geojson: async (layer, epsg) => (await import('./geojson')).writeGeoJsonLayer(layer, outCrs(epsg)),
	csv: (layer) => {
		const { head, rows } = tableOfLayer(layer);
		return { bytes: new TextEncoder().encode(toCsv([head, ...rows])), notes: [] };
	},
	xlsx: async (layer) => {
		const { writeXlsx } = await import('../xlsx');
		const book = await writeXlsx(tableOfLayer(layer));
		return { bytes: new Uint8Array(await book.arrayBuffer()), notes: [] };
	}
};

/**
 * A layer as a file. `epsg`: 4326 or a grid of VN-2000; KML is always WGS 84, tables have no place. Throws
 * `grid-unknown`.
 */
export const writeLayer = async (layer: OutLayer, format: LayerFormat, epsg: number): Promise<Written> =>
	LAYER_WRITERS[format](layer, epsg);
