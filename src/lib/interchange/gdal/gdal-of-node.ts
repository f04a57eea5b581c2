import type { GdalFactory, GdalFiles } from './gdal-module';
import { nodePart } from './node-part';

/** GDAL from the installed package. */
export function readGdalOfNode(): { factory: GdalFactory; files: GdalFiles } {
	const require = nodePart('node:module')?.createRequire(import.meta.url);
	const read = nodePart('node:fs')?.readFileSync;
	if (!require || !read) throw new Error('no Node');
	const factory = require('gdal3.js/build/package/gdal3WebAssembly.js') as GdalFactory;
	const file = (ending: string) => read(require.resolve(`gdal3.js/dist/package/gdal3WebAssembly.${ending}`));
	return { factory, files: { wasm: file('wasm'), data: file('data') } };
}
