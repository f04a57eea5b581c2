import { toWgs84Of } from '../crs/file-crs';
import { GeoFileMaker, type GeoFile } from '../geojson/features';
import type { FileCrs, FileLayer } from './layer';

/**
 * Layers in one coordinate system as features in WGS 84, as GeoJSON gives them: counted through, the place in the
 * file kept where there is one layer.
 */
export function geoFileOf(layers: readonly FileLayer[], crs: FileCrs): GeoFile {
	const toWgs84 = toWgs84Of(crs);
	const maker = new GeoFileMaker();
	let before = 0;
	for (const { features, leftOut } of layers) {
		for (const { index, id, properties, geometry, joined } of features) {
			const read = maker.read(before + index, id, properties, geometry, toWgs84);
			if (read && joined) read.joined = joined;
		}
		for (const { index, id, code, properties = {} } of leftOut)
			maker.lose({ index: before + index, id, code }, { properties, geometry: null, raw: null });
		before += features.length + leftOut.length;
	}
	return maker.file;
}
