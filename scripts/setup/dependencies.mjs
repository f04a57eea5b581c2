import { existsSync, readFileSync } from 'node:fs';
import { fail, npm, ROOT } from './run.mjs';

/**
 * Packages of a lockfile.
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(path) {
	return JSON.parse(readFileSync(ROOT + path, 'utf8')).packages ?? {};
}

/**
 * True when node_modules holds every package of the lockfile in its version. npm writes its own list last,
 * so an installation that was broken off does not pass. Optional packages may be of another platform.
 * @returns {boolean}
 */
function installed() {
	const list = 'node_modules/.package-lock.json';
	if (!existsSync(ROOT + list)) return false;
	const present = packagesOf(list);
	return Object.entries(packagesOf('package-lock.json')).every(([path, wanted]) => {
		const found = present[path];
		if (path === '' || (!found && wanted.optional)) return true;
		return found?.version === wanted.version;
	});
}

/** Installs exactly what the lockfile says, if it is not there. */
export function ensureDependencies() {
	if (installed()) return;
	console.log('Installing the packages of package-lock.json …');
	// The packages work without their install scripts; esbuild's one only checks its own binary.
	if (!npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
		fail('Packages could not be installed: see the message of npm above.');
	}
}
