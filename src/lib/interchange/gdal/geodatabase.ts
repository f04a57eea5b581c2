import { CodedError } from '../../domain/errors';
import type { FileLayer, GivenFile } from '../layers/layer';
import { layersByGdal, type GdalReading } from './gdal-layers';

/** The table of all tables, without which no other is found. */
const CATALOG = 'a00000001.gdbtable';
const FOLDER = 'source.gdb';

/** A table in one of ArcGIS's own compressed forms, which GDAL passes over. */
const PACKED = /\.gdbtable\.(cdf|sdc)$/;

/**
 * The classes and tables of a File Geodatabase, by the files of its folder under their names in small letters. Throws
 * `geodatabase-part-missing` where it is not whole, `geodatabase-compressed` where all of it is so, and what
 * `layersByGdal` throws.
 */
export async function readGeodatabase(
	parts: ReadonlyMap<string, GivenFile>,
	reading: GdalReading
): Promise<FileLayer[]> {
	if (!parts.has(CATALOG)) throw new CodedError('geodatabase-part-missing', { part: CATALOG });
	const files = [...parts].map(([name, { bytes }]) => ({ name: `${FOLDER}/${name}`, bytes }));
	const packed = [...parts.keys()].filter((name) => PACKED.test(name)).length;
	const layers = await layersByGdal({ driver: 'OpenFileGDB', main: FOLDER, files }, reading).catch(
		(error: unknown): FileLayer[] => {
			// GDAL opens none without a table that it reads.
			if (packed > 0 && error instanceof CodedError && error.code === 'gdal-unreadable') return [];
			throw error;
		}
	);
	if (packed === 0) return layers;
	const [first, ...rest] = layers;
	if (!first) throw new CodedError('geodatabase-compressed');
	const note = { code: 'geodatabase-compressed', value: packed } as const;
	return [{ ...first, notes: [...first.notes, note] }, ...rest];
}
