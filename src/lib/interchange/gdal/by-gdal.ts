import type { FileLayer, GivenFile } from '../layers/layer';
import { layersByGdal, type GdalReading } from './gdal-layers';

/** Layers of a GML file (2 to 3.2, as a WFS sends it), with its schema where that is beside it. Throws what `layersByGdal` throws. */
export function readGml(parts: ReadonlyMap<string, GivenFile>, reading: GdalReading): Promise<FileLayer[]> {
	const files = [...parts].map(([ending, { bytes }]) => ({ name: `source.${ending}`, bytes }));
	const main = parts.has('gml') ? 'source.gml' : (files[0]?.name ?? '');
	return layersByGdal({ driver: 'GML', main, files }, reading);
}

/** Tables of a SpatiaLite database, or of another SQLite database with geometry. Throws what `layersByGdal` throws. */
export function readSqlite(bytes: Uint8Array, reading: GdalReading): Promise<FileLayer[]> {
	const files = [{ name: 'source.sqlite', bytes }];
	return layersByGdal({ driver: 'SQLite', main: 'source.sqlite', files }, reading);
}

/** The layer of a feature set as an ArcGIS server sends it. Throws what `layersByGdal` throws. */
export async function readEsriJson(
	name: string,
	bytes: Uint8Array,
	reading: GdalReading
): Promise<FileLayer[]> {
	const files = [{ name: 'source.json', bytes }];
	const layers = await layersByGdal({ driver: 'ESRIJSON', main: 'source.json', files }, reading);
	return layers.map((layer) => ({ ...layer, name }));
}
