import archive from '$tiles/province.pmtiles?url&no-inline';
import atoms from '$tiles/atoms.topojson?url&no-inline';
import places from '$tiles/places.geojson?url&no-inline';
import routes from '$tiles/routes.geojson?url&no-inline';

/**
 * Addresses of the province's data. The build names each file by a hash of what is in it, beside the scripts: a page
 * reads the data it was built with, whatever is on the server since.
 */
export const DATA_FILES = {
	/** Vector tiles of all dates, one PMTiles archive. */
	archive,
	/** The pieces of which the units of every date are made. */
	atoms,
	places,
	routes
} as const;

export type DataFiles = typeof DATA_FILES;
