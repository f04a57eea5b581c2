import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(fileURLToPath(import.meta.url), '../../../');
const OWN = 'tiles/sources';

/** Folder of the province's data, from the project's root; the environment may name another. */
export const PACK = relative(ROOT, resolve(ROOT, process.env['PROVINCE'] ?? OWN)).replaceAll('\\', '/');

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
