import { toCsv } from '../csv';
import type { LayerFormat } from './layer-formats';
import { outCrs } from './out-crs';
import { tableOfLayer, type OutLayer, type Written } from './out-layer';

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
