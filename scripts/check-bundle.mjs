/**
 * Bundle budget: what a browser loads, in brotli kB of the built app. A change that needs more raises the number here,
 * with its reason in the commit.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './setup/run.mjs';

const BUILD = `${ROOT}build/`;
const NAMED = `${BUILD}_app/immutable/`;

/** Size as sent: the compressed copy where there is one. @param {string} path */
const sent = (path) => statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;

/** @param {string} path */
const isGdal = (path) => /[\\/]gdal3WebAssembly[^\\/]*$/.test(path);
/** Compressed copies; the files of GDAL are packed and have none beside them. @param {string} path */
const isCopy = (path) => /\.(br|gz)$/.test(path) && !/\.(wasm|data)-[^.\\/]*\.gz$/.test(path);

/** Files below a folder of the build by their ending. @param {string} folder @param {string} ending */
const below = (folder, ending) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith(ending) && !isCopy(name))
		.map((name) => join(folder, name));

/** Scripts that the page of the map names, so that they load before anything is shown. */
function firstScripts() {
	const page = readFileSync(`${BUILD}index.html`, 'utf8');
	return [...page.matchAll(/href="\.\/([^"]+\.js)"/g)].map(([, path]) => BUILD + path);
}

const BUDGET = [
	{ name: 'scripts named by the page of the map', files: firstScripts(), kB: 512 },
	{ name: 'all scripts but GDAL', files: below(NAMED, '.js').filter((path) => !isGdal(path)), kB: 1570 },
	{
		name: 'on demand: GDAL, for File Geodatabase, MapInfo TAB, DGN and DWG',
		files: below(NAMED, '').filter(isGdal),
		kB: 11_400
	},
	{ name: 'all styles', files: below(NAMED, '.css'), kB: 38 },
	{
		name: 'boundaries and tiles',
		files: below(NAMED, '').filter((path) => /\.(pmtiles|topojson|geojson)$/.test(path)),
		kB: 1080
	}
];

for (const { name, files, kB } of BUDGET) {
	const size =
		files.filter((path) => statSync(path).isFile()).reduce((sum, path) => sum + sent(path), 0) / 1000;
	const over = size > kB;
	console.log(`${over ? 'OVER ' : ''}${name}: ${size.toFixed(0)} kB of ${kB}`);
	if (over) process.exitCode = 1;
}
