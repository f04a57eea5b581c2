/**
 * Bundle budget: what a browser loads, in brotli kB of the built app. A change that needs more raises the number here,
 * with its reason in the commit.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { COUNTRY, MADE, PROVINCES } from './setup/province.mjs';
import { ROOT } from './setup/run.mjs';

const BUILD = `${ROOT}${MADE.build}/`;
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

/** Scripts that a page names, so that they load before anything is shown. @param {string} path of the page */
function firstScripts(path) {
	const page = readFileSync(`${BUILD}${path}`, 'utf8');
	return [...page.matchAll(/href="\.\.?\/([^"]+\.js)"/g)].map(([, file]) => BUILD + file);
}

/** All scripts before the map, by the view that the address names: those of the page and those it tells of. */
const VIEW_KB = { coverage: 426, boundaries: 438, centres: 422, projects: 426, check: 446 };

/** @param {string} path of the page of the map */
function viewRows(path) {
	const page = readFileSync(`${BUILD}${path}`, 'utf8');
	const told = /data-views="([^"]*)"/.exec(page)?.[1] ?? '';
	const views = new Map(told.split(' ; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1)]));
	return Object.entries(VIEW_KB).map(([view, kB]) => {
		const own = views.get(view)?.map((file) => BUILD + file);
		if (!own) throw new Error(`${path} tells of no scripts for the view ${view}`);
		return { name: `scripts before the map, view ${view}`, files: [...firstScripts(path), ...own], kB };
	});
}

/** @param {string} code */
const dataOf = (code) => below(`${BUILD}${code}`, '').filter((path) => !path.endsWith('.html'));
/** @param {readonly string[]} files */
const sizeOf = (files) => files.reduce((sum, path) => sum + sent(path), 0);

/** A site of the country: its first page and that of a province; the most that one province fetches. */
const COUNTRY_ROWS = () => {
	const [first = ''] = PROVINCES;
	const most = PROVINCES.map(dataOf).reduce((all, one) => (sizeOf(one) > sizeOf(all) ? one : all));
	return [
		{ name: 'scripts named by the overview', files: firstScripts('index.html'), kB: 512 },
		{ name: 'scripts named by the map of a province', files: firstScripts(`${first}/index.html`), kB: 512 },
		{
			name: 'overview and list of names',
			files: ['overview.json', 'communes.json'].map((name) => BUILD + name),
			kB: 80
		},
		{ name: 'register, boundaries and tiles of the largest province', files: most, kB: 1180 }
	];
};

const BUDGET = [
	...(COUNTRY
		? COUNTRY_ROWS()
		: [
				{ name: 'scripts named by the page of the map', files: firstScripts('index.html'), kB: 410 },
				...viewRows('index.html'),
				{
					name: 'boundaries and tiles',
					files: below(NAMED, '').filter((path) => /\.(pmtiles|topo|geojson)$/.test(path)),
					kB: 760
				}
			]),
	{ name: 'all scripts but GDAL', files: below(NAMED, '.js').filter((path) => !isGdal(path)), kB: 1490 },
	{
		name: 'on demand: GDAL, for File Geodatabase, MapInfo TAB, DGN and DWG',
		files: below(NAMED, '').filter(isGdal),
		kB: 11_400
	},
	{ name: 'all styles', files: below(NAMED, '.css'), kB: COUNTRY ? 41 : 32 }
];

for (const { name, files, kB } of BUDGET) {
	const size =
		files.filter((path) => statSync(path).isFile()).reduce((sum, path) => sum + sent(path), 0) / 1000;
	const over = size > kB;
	console.log(`${over ? 'OVER ' : ''}${name}: ${size.toFixed(0)} kB of ${kB}`);
	if (over) process.exitCode = 1;
}
