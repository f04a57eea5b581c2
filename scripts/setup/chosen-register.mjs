import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { EMPTY_FILES } from '../pack/empty-files.mjs';
import { PACK, PROVINCES } from './province.mjs';
import { ROOT } from './run.mjs';

const PLACE = '\0register/';
const FOLDER = `${ROOT}${PACK}/`;

/** @param {string} path */
const read = (path) => JSON.parse(readFileSync(FOLDER + path, 'utf8'));

/**
 * What a page of no province has in the place of each file of the register: the name of the country, and nothing.
 * @returns {Record<string, unknown>}
 */
function filesOfNone() {
	const { id, name, sources } = read('overview.json');
	const [first] = PROVINCES;
	return {
		...EMPTY_FILES,
		'province.json': { ...read(`provinces/${first}/province.json`), id, name },
		'vintages.json': read(`provinces/${first}/vintages.json`),
		'units.json': { province: null, districts: [], communes: [] },
		'sources.json': sources
	};
}

/**
 * In a build of a national pack `$province/….json` is no file: it is what the register of the page's province holds,
 * which is fetched before the page starts.
 * @returns {import('vite').Plugin}
 */
export function chosenRegister() {
	const none = filesOfNone();
	return {
		name: 'chosen-register',
		enforce: 'pre',
		resolveId: (source) =>
			source.startsWith(FOLDER) && source.endsWith('.json') ? PLACE + basename(source, '.json') : undefined,
		load(id) {
			if (!id.startsWith(PLACE)) return;
			const file = `${id.slice(PLACE.length)}.json`;
			return [
				`import { registerFile } from ${JSON.stringify(`${ROOT}src/lib/country/chosen-register.ts`)};`,
				`export default registerFile(${JSON.stringify(file)}, ${JSON.stringify(none[file] ?? null)});`
			].join('\n');
		}
	};
}
