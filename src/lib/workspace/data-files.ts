import files from '$data';

/**
 * Addresses of the province's data: vector tiles of all dates in one PMTiles archive, the pieces (atoms) of which the
 * units of every date are made, places and routes, and the first figures of coverage.
 */
export const DATA_FILES: Readonly<Record<'archive' | 'atoms' | 'figures' | 'places' | 'routes', string>> =
	files;

export type DataFiles = typeof DATA_FILES;
