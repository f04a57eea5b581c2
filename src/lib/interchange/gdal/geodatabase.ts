import { CodedError } from '../../domain/errors';
import type { FileLayer, GivenFile } from '../layers/layer';
import { layersByGdal, type GdalReading } from './gdal-layers';

/** The table of all tables, without which no other is found. */
const CATALOG = 'a00000001.gdbtable';
const FOLDER = 'source.gdb';

/**
 * The classes and tables of a File Geodatabase, by the files of its folder under their names in small letters. Throws
 * `geodatabase-part-missing` where it is not whole, and what `layersByGdal` throws.
 */
export function readGeodatabase(
	parts: ReadonlyMap<string, GivenFile>,
	reading: GdalReading
): Promise<FileLayer[]> {
	if (!parts.has(CATALOG)) throw new CodedError('geodatabase-part-missing', { part: CATALOG });
	const files = [...parts].map(([name, { bytes }]) => ({ name: `${FOLDER}/${name}`, bytes }));
	return layersByGdal({ driver: 'OpenFileGDB', main: FOLDER, files }, reading);
}
