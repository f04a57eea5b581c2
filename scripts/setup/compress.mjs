import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { COUNTRY, MADE, PROVINCES } from './province.mjs';
import { ROOT } from './run.mjs';

const FOLDERS = COUNTRY ? PROVINCES.map((code) => `${code}/tiles`) : ['tiles'];

/** @param {string} file @returns {boolean} false when it is not there */
function compressFile(file) {
	if (!existsSync(file)) return false;
	const data = readFileSync(file);
	const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length };
	writeFileSync(`${file}.br`, brotliCompressSync(data, { params }));
	writeFileSync(`${file}.gz`, gzipSync(data, { level: 9 }));
	return true;
}

/**
 * Compressed copies of each topology beside it: the adapter knows the ending .json, not .topojson.
 * @returns {boolean} false when one is not in the build
 */
export function compressTopology() {
	return FOLDERS.every((folder) => compressFile(`${ROOT}${MADE.build}/${folder}/atoms.topojson`));
}
