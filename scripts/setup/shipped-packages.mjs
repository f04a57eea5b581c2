import { readFileSync } from 'node:fs';
import { billOf, installedFolder, noticesOf, packageFolder, readShipped } from './shipped.mjs';

const ROOT = process.cwd();
/** Ship as files, not as modules of a script. */
const AS_FILES = ['@fontsource/be-vietnam-pro', '@fontsource/inter', 'gdal3.js'];

/** Folders of packages of which a module is in a script of the page or of a worker. @type {Set<string>} */
const folders = new Set();

/** @param {Record<string, unknown>} bundle */
function note(bundle) {
	for (const part of Object.values(bundle)) {
		const { modules = {} } = /** @type {{ modules?: Record<string, { renderedLength: number }> }} */ (part);
		for (const [id, { renderedLength }] of Object.entries(modules)) {
			const folder = renderedLength > 0 ? packageFolder(id) : null;
			if (folder) folders.add(installedFolder(folder, ROOT));
		}
	}
}

/** All that ships, by name. Throws where one may not. */
function shipped() {
	/** @type {import('./shipped.mjs').Shipped[]} */
	const all = [];
	/** @param {import('./shipped.mjs').Shipped} one */
	const add = (one) => {
		if (!all.some(({ name, version }) => name === one.name && version === one.version)) all.push(one);
	};
	for (const folder of [...folders, ...AS_FILES.map((name) => `${ROOT}/node_modules/${name}`)])
		add(readShipped(folder));
	return all.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** Notes the modules of workers, which are bundled by themselves. @returns {import('vite').Plugin} */
export const workerPackages = () => ({
	name: 'worker-packages',
	generateBundle: (_, bundle) => note(bundle)
});

/**
 * Writes `licences/third-party.txt` and `licences/sbom.cdx.json` beside the scripts of the page: what really is in them
 * and in the workers, not what is installed.
 * @returns {import('vite').Plugin}
 */
export const shippedPackages = () => ({
	name: 'shipped-packages',
	applyToEnvironment: ({ name }) => name === 'client',
	generateBundle(_, bundle) {
		// The service worker is built last, of nothing but our own modules.
		if (!Object.keys(bundle).some((file) => file.includes('/entry/'))) return;
		note(bundle);
		const packages = shipped();
		const { name, version } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));
		const files = {
			'third-party.txt': noticesOf(packages),
			'sbom.cdx.json': billOf({ name, version }, packages)
		};
		for (const [file, source] of Object.entries(files))
			this.emitFile({ type: 'asset', fileName: `licences/${file}`, source });
	}
});
