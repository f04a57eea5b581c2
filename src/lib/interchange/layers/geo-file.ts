import { CodedError } from '../../domain/errors';
import { toWgs84Of } from '../crs/file-crs';
import type { GeoFeature, GeoFile, LeftOut } from '../geojson/features';
import { readShape } from '../geojson/shape';
import type { FileCrs, FileLayer, LayerFeature } from './layer';

function featureOf(
	{ id, properties, geometry }: LayerFeature,
	index: number,
	toWgs84: ReturnType<typeof toWgs84Of>
): GeoFeature | LeftOut {
	try {
		return { index, id, properties, shape: readShape(geometry, toWgs84) };
	} catch (error) {
		if (error instanceof CodedError) return { index, id, code: error.code };
		throw error;
	}
}

/**
 * Layers in one coordinate system as features in WGS 84, as GeoJSON gives them: counted through, the place in the
 * file kept where there is one layer.
 */
export function geoFileOf(layers: readonly FileLayer[], crs: FileCrs): GeoFile {
	const toWgs84 = toWgs84Of(crs);
	const file: GeoFile = { features: [], leftOut: [] };
	let before = 0;
	for (const { features, leftOut } of layers) {
		for (const feature of features) {
			const read = featureOf(feature, before + feature.index, toWgs84);
			if ('code' in read) file.leftOut.push(read);
			else file.features.push(read);
		}
		file.leftOut.push(...leftOut.map((one) => ({ ...one, index: before + one.index })));
		before += features.length + leftOut.length;
	}
	return file;
}
