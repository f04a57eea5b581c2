import { byteText } from '../byte-text';
import type { TextEncoding } from '../decode-text';
import type { FileLayer, GivenFile } from '../layers/layer';
import { encodingOf, fileText } from '../layers/letters';
import { layersByGdal, type GdalReading } from './gdal-layers';

/** What an XML text says of its letters, in its first line. */
const SAID = /^(\s*<\?xml[^>]*?\bencoding\s*=\s*["'])([^"']*)/;

/** GML in UTF-8: GDAL reads no other letters of ours, and says nothing of what it passes over for them. */
function inUtf8(bytes: Uint8Array, chosen: TextEncoding | null): Uint8Array {
	const said = SAID.exec(byteText(bytes.subarray(0, 200)))?.[2] ?? '';
	const text = fileText(bytes, encodingOf(said) ?? 'utf-8', chosen);
	return new TextEncoder().encode(text.replace(SAID, '$1UTF-8'));
}

/**
 * Layers of a GML file (2 to 3.2, as a WFS sends it), with its schema where that is beside it. Throws `text-encoding` and
 * what `layersByGdal` throws.
 */
export function readGml(
	parts: ReadonlyMap<string, GivenFile>,
	chosen: TextEncoding | null,
	reading: GdalReading
): Promise<FileLayer[]> {
	const files = [...parts].map(([ending, { bytes }]) => ({
		name: `source.${ending}`,
		bytes: ending === 'gml' || parts.size === 1 ? inUtf8(bytes, chosen) : bytes
	}));
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
