import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { MADE } from './province.mjs';
import { ROOT } from './run.mjs';

const FOLDER = `${ROOT}${MADE.build}/_app/immutable/assets`;

/**
 * Compressed copies of the topology beside it: the adapter knows the ending .json, not .topojson.
 * @returns {boolean} false when the topology is not in the build
 */
export function compressTopology() {
	const [name] = readdirSync(FOLDER).filter((file) => file.endsWith('.topojson'));
	if (!name) return false;
	const file = `${FOLDER}/${name}`;
	const data = readFileSync(file);
	const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length };
	writeFileSync(`${file}.br`, brotliCompressSync(data, { params }));
	writeFileSync(`${file}.gz`, gzipSync(data, { level: 9 }));
	return true;
}
