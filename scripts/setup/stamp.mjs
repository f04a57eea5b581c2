import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { ROOT } from './run.mjs';

const STAMPS = `${ROOT}.stamps/`;

/**
 * Files at or under a path of the project, sorted, without those that start with one of `except`.
 * @param {string} path
 * @param {readonly string[]} except
 * @returns {string[]}
 */
function filesUnder(path, except) {
	if (except.includes(path) || !existsSync(ROOT + path)) return [];
	if (!statSync(ROOT + path).isDirectory()) return [path];
	return readdirSync(ROOT + path)
		.sort()
		.flatMap((name) => filesUnder(`${path}/${name}`, except));
}

/**
 * Hash of names and contents of files: the same after every clone, whatever their times.
 * @param {readonly string[]} paths files or folders, from the project's root
 * @param {readonly string[]} [except] paths left out
 * @returns {string}
 */
export function hashOf(paths, except = []) {
	const hash = createHash('sha256').update(process.version.split('.')[0] ?? '');
	for (const file of paths.flatMap((path) => filesUnder(path, except))) {
		hash.update(`${file}\0`).update(readFileSync(ROOT + file));
	}
	return hash.digest('hex');
}

/**
 * Makes something again only when its inputs changed or its output is gone.
 * @param {string} name of the stamp
 * @param {string} hash of the inputs
 * @param {readonly string[]} outputs that must exist
 * @param {() => boolean} make
 * @returns {'unchanged' | 'made' | 'failed'}
 */
export function whenChanged(name, hash, outputs, make) {
	const stamp = STAMPS + name;
	const there = outputs.every((path) => existsSync(ROOT + path));
	if (there && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return 'unchanged';
	if (!make()) return 'failed';
	mkdirSync(STAMPS, { recursive: true });
	writeFileSync(stamp, hash);
	return 'made';
}
