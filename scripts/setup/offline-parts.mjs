import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const WORKER = 'service-worker.js';
/** The place in the service worker that the list takes. */
const PLACE = 'self.__PARTS';
/** Says whether there is a newer version: always asked of the server. */
const VERSION = '_app/version.json';

/** A basemap may be larger than what a browser keeps. */
const BASEMAP = /^basemap\//;

/** The script of GDAL (its other files are packed) and its licence: few need them, and what is used is kept then. */
const ON_DEMAND = /\/gdal3[^/]*$/;

/**
 * Every file of a built app that a page can ask for: scripts, parts of workers, styles, fonts, data. Not the pages
 * themselves, which SvelteKit lists, nor compressed copies, GDAL, a basemap and what the build keeps for itself.
 * @param {string} folder of the built files
 * @returns {string[]} paths from the folder, sorted
 */
export function partsOf(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(folder.length + 1))
		.filter(
			(path) =>
				path !== WORKER &&
				path !== VERSION &&
				!path.startsWith('.') &&
				!/\.(br|gz|html)$/.test(path) &&
				!ON_DEMAND.test(path) &&
				!BASEMAP.test(path)
		)
		.sort();
}

/**
 * Writes the list of parts into the service worker. SvelteKit's own list lacks what workers fetch.
 * @param {string} folder of the built files, without a slash at its end
 */
export function writeParts(folder) {
	const file = `${folder}/${WORKER}`;
	const pieces = readFileSync(file, 'utf8').split(PLACE);
	if (pieces.length !== 2) throw new Error(`${file} must name ${PLACE} once`);
	writeFileSync(file, pieces.join(JSON.stringify(partsOf(folder))));
}

/**
 * An adapter that completes the service worker first.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withOfflineParts(adapter) {
	return {
		...adapter,
		async adapt(builder) {
			writeParts(builder.getClientDirectory());
			await adapter.adapt(builder);
		}
	};
}
