import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { COUNTRY, MADE, PROVINCES } from './province.mjs';
import { ROOT } from './run.mjs';

const BUILD = `${ROOT}${MADE.build}`;
const ASSETS = `${BUILD}/_app/immutable/assets`;

/** Topologies of the build: that of the province under its hashed name, or one for each province of a country. */
function topologies() {
	if (COUNTRY) return PROVINCES.map((code) => `${BUILD}/${code}/tiles/atoms.topo`);
	const names = readdirSync(ASSETS).filter((file) => file.endsWith('.topo'));
	return names.map((name) => `${ASSETS}/${name}`);
}

/** @param {string} file */
function compressFile(file) {
	const data = readFileSync(file);
	const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length };
	writeFileSync(`${file}.br`, brotliCompressSync(data, { params }));
	writeFileSync(`${file}.gz`, gzipSync(data, { level: 9 }));
}

/**
 * Compressed copies of each topology beside it: the adapter does not know their ending.
 * @returns {boolean} false when one is not in the build
 */
export function compressTopology() {
	const files = topologies();
	if (files.length === 0 || !files.every((file) => existsSync(file))) return false;
	for (const file of files) compressFile(file);
	return true;
}
