import { readGeoJsonLayer } from '../geojson/geojson-layer';
import type { GdalTold } from '../gdal/gdal-link';
import type { FileLayer } from '../layers/layer';
import { openLayers } from '../layers/open-layers';
import type { DossierLayer } from './dossier';
import type { ReadLayers } from './open-dossier';

const JSON_FILE = /\.(geo)?json$/i;

/** A layer of a file as a class: a record that could not be read keeps its place, without a geometry. */
function classOf({ name, crs, fields, features, leftOut }: FileLayer): DossierLayer {
	const lost = leftOut.map(({ index }) => ({ index, properties: {}, geometry: null }));
	return { name, crs, fields, features: [...features, ...lost].sort((a, b) => a.index - b.index) };
}

/** The classes of a part: one GeoJSON file each, else as the common readers give them. Throws what `openLayers` throws. */
export const readDossierLayers =
	(told?: GdalTold): ReadLayers =>
	async (files) => {
		const json = files.filter(({ name }) => JSON_FILE.test(name));
		if (json.length > 0) return json.map(({ name, bytes }) => classOf(readGeoJsonLayer(name, bytes)));
		const { layers } = await openLayers(files, null, told);
		return layers.map(classOf);
	};
