import type { JsonRecord } from '../geojson/record';
import { readGeoPackage } from '../geopackage/geopackage';
import type { Budget } from '../layers/budget';
import type { FileLayer, LayerFeature } from '../layers/layer';
import { GdalLink, type GdalTold } from './gdal-link';
import { ADDED, type GdalRequest } from './to-geopackage';

/** One GDAL for all files that this thread reads. */
const LINK = new GdalLink();

/** What the readers by GDAL are given beside the files. */
export interface GdalReading {
	budget: Budget;
	told?: GdalTold;
}

/** A moment that is the beginning of a day is that day: geodatabases know no other. */
const MIDNIGHT = /^(\d{4}-\d\d-\d\d)T00:00:00(\.0+)?Z?$/;

function plainProperties(properties: JsonRecord): JsonRecord {
	const entries = Object.entries(properties).filter(([field]) => field !== ADDED.id);
	return Object.fromEntries(
		entries.map(([field, value]) => [
			field,
			typeof value === 'string' ? value.replace(MIDNIGHT, '$1') : value
		])
	);
}

function plainLayer(layer: FileLayer, said: number | undefined, errors: readonly string[]): FileLayer {
	const features = layer.features.map((feature): LayerFeature => ({
		...feature,
		properties: plainProperties(feature.properties)
	}));
	const torn = errors.length > 0 || (said ?? 0) > features.length + layer.leftOut.length;
	return {
		...layer,
		features,
		fields: layer.fields.filter(({ name }) => name !== ADDED.id),
		notes: torn ? [...layer.notes, { code: 'file-torn' }] : layer.notes
	};
}

/**
 * The layers of a source as GDAL reads it, in its own coordinates. `plain`: texts are bytes of letters not told, as
 * `byteText` gives them. Throws what `GdalLink.ask` and `readGeoPackage` throw.
 */
export async function layersByGdal(
	request: GdalRequest,
	{ budget, told }: GdalReading,
	plain = false
): Promise<FileLayer[]> {
	const { bytes, errors, counts } = await LINK.ask(request, told);
	return readGeoPackage(bytes, budget, plain).map((layer) => plainLayer(layer, counts[layer.name], errors));
}
