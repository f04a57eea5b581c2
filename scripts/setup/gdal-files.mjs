import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const ROOT = join(fileURLToPath(import.meta.url), '../../../');
const FROM = `${ROOT}node_modules/gdal3.js`;

/** Where the packed files lie, from the project's root. */
export const GDAL_FILES = '.stamps/gdal';

/**
 * The program and tables of GDAL, packed for the page, which unpacks them itself: so they are sent small by any server,
 * and no build packs 40 MB anew. Made once for each version of the package.
 */
export function packGdal() {
	const { version } = JSON.parse(readFileSync(`${FROM}/package.json`, 'utf8'));
	const done = `${ROOT}${GDAL_FILES}/${version}`;
	if (existsSync(done)) return;
	mkdirSync(`${ROOT}${GDAL_FILES}`, { recursive: true });
	for (const name of ['gdal3WebAssembly.wasm', 'gdal3WebAssembly.data']) {
		const file = `${ROOT}${GDAL_FILES}/${name}.gz`;
		// Two builds at once never see half of it.
		const part = `${file}.${process.pid}`;
		writeFileSync(part, gzipSync(readFileSync(`${FROM}/dist/package/${name}`), { level: 9 }));
		renameSync(part, file);
	}
	writeFileSync(done, '');
}
