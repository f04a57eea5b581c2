import { readFileSync } from 'node:fs';
import { normalizePath, transformWithOxc } from 'vite';

/** Where MapLibre keeps what it is built of. */
const SOURCES = normalizePath(`${process.cwd()}/node_modules/maplibre-gl/src`);
const PAGE = `${SOURCES}/index.ts`;
const WORKER = `${SOURCES}/source/worker.ts`;
/** Reads tiles in MLT, of which no source of the app has any. */
const MLT = `${SOURCES}/source/vector_tile_mlt.ts`;
const NO_MLT = `export class MLTVectorTile { constructor() { throw new Error('tiles in MLT are not read'); } }`;
/** Makes the worker; here one that a page may have started before. */
const MAKES_WORKER = `${SOURCES}/util/web_worker.ts`;
const STARTED = normalizePath(`${process.cwd()}/src/lib/map/map-worker.ts`);
/** Of which it needs its version alone. */
const PACKAGE = normalizePath(`${process.cwd()}/node_modules/maplibre-gl/package.json`);
/** As its own build reads its types: a field that only names a type sets nothing. */
const TYPES = {
	assumptions: { setPublicClassFields: true },
	typescript: { removeClassFieldsWithoutInitializer: true }
};
const URL_OF_WORKER = 'virtual:map-worker';

/**
 * MapLibre as parts of our own build, made of its sources. As packed by its makers page and worker each hold what both
 * need; here that is one script which both import, so that it is fetched once. While developing and on the server it is
 * the packed one. `virtual:map-worker` is the address of the worker.
 * @returns {import('vite').Plugin}
 */
export function mapLibrary() {
	/** @type {string | null} */
	let worker = null;
	let building = false;
	/** @param {{ name: string }} environment */
	const inParts = ({ name }) => building && name === 'client';
	return {
		name: 'map-library',
		enforce: 'pre',
		configResolved({ command }) {
			building = command === 'build';
		},
		buildStart() {
			if (inParts(this.environment))
				worker = this.emitFile({ type: 'chunk', id: WORKER, name: 'map-worker' });
		},
		resolveId(source) {
			if (source === URL_OF_WORKER) return `\0${URL_OF_WORKER}`;
			return source === 'maplibre-gl' && inParts(this.environment) ? PAGE : undefined;
		},
		load(id) {
			if (id === MLT) return NO_MLT;
			if (id === MAKES_WORKER) return `export { workerFactory } from ${JSON.stringify(STARTED)};`;
			if (id === PACKAGE && inParts(this.environment))
				return JSON.stringify({ version: JSON.parse(readFileSync(PACKAGE, 'utf8')).version });
			if (id !== `\0${URL_OF_WORKER}`) return;
			return inParts(this.environment)
				? `export default import.meta.ROLLUP_FILE_URL_${worker};`
				: `export { default } from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';`;
		},
		async transform(code, id) {
			if (!id.startsWith(SOURCES) || !id.endsWith('.ts')) return;
			const { code: script, map } = await transformWithOxc(code, id, TYPES);
			// Page and worker hand each other only what both have registered.
			return { code: script, map, moduleSideEffects: id === WORKER || /^register\(/m.test(code) };
		}
	};
}
