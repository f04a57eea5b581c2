import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** The list of a build's files, in its folder. */
export const EDITION = '.edition.json';

/** Endings of compressed copies, which lie beside their file. */
const COPIES = /** @type {const} */ (['br', 'gz']);

/**
 * A file of a build: its path from the folder, bytes, SHA-256 as hex, and the compressed copies beside it.
 * @typedef {{ path: string, size: number, sha256: string, copies: ('br' | 'gz')[] }} EditionFile
 */
/**
 * A build: what SvelteKit calls its version, when it was made (ISO 8601), and all its files sorted by path.
 * @typedef {{ version: string, built: string, files: EditionFile[] }} Edition
 */

/** @param {Buffer} bytes */
export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * Paths of the files below a folder, sorted, without hidden ones.
 * @param {string} folder
 * @returns {string[]}
 */
export const visibleFiles = (folder) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(folder.length + 1))
		.filter((path) => !/(^|\/)\./.test(path))
		.sort();

/**
 * Writes the list of a built app's files into its folder: by it a publish knows that it has them all, unharmed.
 * @param {string} folder of the built files, without a slash at its end
 */
export function writeEdition(folder) {
	const paths = new Set(visibleFiles(folder));
	const files = [...paths]
		.filter((path) => !COPIES.some((ending) => path.endsWith(`.${ending}`) && paths.has(path.slice(0, -3))))
		.map((path) => {
			const bytes = readFileSync(`${folder}/${path}`);
			const copies = COPIES.filter((ending) => paths.has(`${path}.${ending}`));
			return { path, size: bytes.length, sha256: sha256(bytes), copies };
		});
	/** @type {{ version: string }} */
	const { version } = JSON.parse(readFileSync(`${folder}/_app/version.json`, 'utf8'));
	/** @type {Edition} */
	const edition = { version, built: new Date().toISOString(), files };
	writeFileSync(`${folder}/${EDITION}`, `${JSON.stringify(edition, null, '\t')}\n`);
}
