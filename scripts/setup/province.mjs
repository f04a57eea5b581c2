import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(fileURLToPath(import.meta.url), '../../../');
const OWN = 'tiles/sources';

const at = process.argv.indexOf('--pack');
const asked = at < 0 ? undefined : process.argv[at + 1];
// What this process starts is of the same data.
if (asked) process.env['PROVINCE'] = asked;

/** Folder of the data of a province or of a country, from the project's root; `--pack` or the environment name it. */
export const PACK = relative(ROOT, resolve(ROOT, process.env['PROVINCE'] ?? OWN)).replaceAll('\\', '/');

/** True for a national pack: a folder of provinces with an overview. */
export const COUNTRY = existsSync(`${ROOT}${PACK}/overview.json`);

/** Codes of the provinces of a national pack, sorted; none in the pack of a province. */
export const PROVINCES = COUNTRY ? readdirSync(`${ROOT}${PACK}/provinces`).sort() : [];

const name = PACK === OWN ? null : basename(PACK);
const other = `.province/${name}`;

/** Where things made of the pack go, from the project's root: another province never touches what is made of ours. */
export const MADE = {
	/** Set before the names of stamps. */
	stamp: name ? `${name}-` : '',
	kit: name ? `${other}/kit` : '.svelte-kit',
	assets: name ? `${other}/static` : 'static',
	/** The data as pages read it: the build gives it names of its own, so it is none of the static files. */
	tiles: name ? `${other}/tiles` : 'tiles/made',
	build: name ? `${other}/build` : 'build'
};

/**
 * Writes the TypeScript settings by which scripts find the data of the pack under `$province/`.
 * @returns {string} path of the file
 */
export function packTsconfig() {
	const folder = `${ROOT}.stamps`;
	const file = `${folder}/tsconfig-${name ?? 'own'}.json`;
	const paths = { '$province/*': [`${ROOT}${PACK}/*`] };
	mkdirSync(folder, { recursive: true });
	writeFileSync(file, JSON.stringify({ compilerOptions: { paths } }));
	return file;
}
