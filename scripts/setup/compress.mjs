import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { MADE } from './province.mjs';
import { ROOT } from './run.mjs';

const FILE = `${ROOT}${MADE.build}/tiles/atoms.topojson`;

/**
 * Compressed copies of the topology beside it: the adapter knows the ending .json, not .topojson.
 * @returns {boolean} false when the topology is not in the build
 */
export function compressTopology() {
	if (!existsSync(FILE)) return false;
	const data = readFileSync(FILE);
	const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length };
	writeFileSync(`${FILE}.br`, brotliCompressSync(data, { params }));
	writeFileSync(`${FILE}.gz`, gzipSync(data, { level: 9 }));
	return true;
}
