import { readdirSync, statSync } from 'node:fs';
import { COPIES, takes } from './encoding.mjs';

/**
 * A file as it is sent: where it lies, how large it is, its version, and how it is compressed.
 * @typedef {{ path: string, size: number, etag: string, modified: Date, encoding: string | null }} Sent
 */

/** Null for a file that is gone since. @param {string} path @param {string | null} encoding @returns {Sent | null} */
function sentOf(path, encoding) {
	const found = statSync(path, { throwIfNoEntry: false });
	if (!found) return null;
	const { size, mtime } = found;
	const etag = `"${size.toString(36)}-${mtime.getTime().toString(36)}${encoding ? `-${encoding}` : ''}"`;
	return { path, size, etag, modified: mtime, encoding };
}

/**
 * Files of a folder as they are now, by the path of a request, `/` for the page of a folder. Hidden files are not among
 * them.
 * @param {string} folder
 */
export function filesOf(folder) {
	const names = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(folder.length))
		.filter((name) => !/\/\./.test(name));
	const known = new Set(names);
	/** @type {Map<string, Sent>} */
	const read = new Map();
	/** @param {string} name @param {string | null} encoding */
	const sent = (name, encoding) => {
		const found = read.get(name) ?? sentOf(folder + name, encoding);
		if (found) read.set(name, found);
		return found;
	};
	return {
		/**
		 * The file for a path; null for none. A part of a file (`whole` false) is one of the file itself, not of its
		 * compressed copy.
		 * @param {string} path decoded
		 * @param {string | undefined} accepted the Accept-Encoding header
		 * @param {boolean} whole
		 * @returns {Sent | null}
		 */
		find(path, accepted, whole) {
			const name = path.endsWith('/') ? `${path}index.html` : path;
			if (!known.has(name)) return null;
			const copy = COPIES.find(
				([encoding, ending]) => whole && known.has(name + ending) && takes(accepted, encoding)
			);
			return copy ? sent(name + copy[1], copy[0]) : sent(name, null);
		},
		/** @param {string} path decoded, without a slash at its end */
		isPage: (path) => known.has(`${path}/index.html`)
	};
}
