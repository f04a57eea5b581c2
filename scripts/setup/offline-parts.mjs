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

/** Files of one of many provinces: kept once they were used. */
const OF_PROVINCE = /^\d\d\//;

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
				!BASEMAP.test(path) &&
				!OF_PROVINCE.test(path)
		)
		.sort();
}

/**
 * Writes the list of parts into the service worker. SvelteKit's own list lacks what workers fetch.
 * @param {string} folder of the built files, without a slash at its end
 * @param {readonly string[]} [pages] that SvelteKit does not know of
 */
export function writeParts(folder, pages = []) {
	const file = `${folder}/${WORKER}`;
	const pieces = readFileSync(file, 'utf8').split(PLACE);
	if (pieces.length !== 2) throw new Error(`${file} must name ${PLACE} once`);
	writeFileSync(file, pieces.join(JSON.stringify([...pages, ...partsOf(folder)])));
}

/**
 * The pages of the first of many provinces, which stand for those of all; none where the site is of one.
 * @param {string} folder of the built pages
 * @returns {string[]} paths with a slash at their end, the map first
 */
function pagesOfProvince(folder) {
	const [first] = readdirSync(folder)
		.filter((name) => /^\d\d$/.test(name))
		.sort();
	if (first === undefined) return [];
	return readdirSync(`${folder}/${first}`, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('index.html'))
		.map((path) => `${first}/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
		.sort();
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
			const pages = builder.getBuildDirectory('output/prerendered/pages');
			writeParts(builder.getClientDirectory(), pagesOfProvince(pages));
			await adapter.adapt(builder);
		}
	};
}
