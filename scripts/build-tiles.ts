/** `npm run tiles`: the data of the province → the files that pages read, same input same bytes. */
import { copyFileSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { PROVINCE } from '../src/lib/register/province';
import { manifest } from './tiles/manifest';
import { MADE } from './setup/province.mjs';
import { decodeArcs } from './tiles/simplify-topology';
import { allLayers } from './tiles/all-layers';
import { buildArchive } from './tiles/archive';
import type { Bounds } from './tiles/cut-tiles';
import { removeOthers } from './tiles/remove-others';
import { readAtoms, ROOT, SOURCES } from './tiles/sources';

const OUT = `${ROOT}${MADE.tiles}/`;

const ARCHIVE = 'province.pmtiles';
const COPIED = ['atoms.topojson', 'routes.geojson', 'places.geojson'];

/** Renamed into place, so that a server never reads half a file. */
function place(name: string, write: (path: string) => void): void {
	write(`${OUT}${name}.part`);
	renameSync(`${OUT}${name}.part`, OUT + name);
}

const topology = readAtoms();
const points = decodeArcs(topology).flat();
const lons = points.map((p) => p[0] ?? 0);
const lats = points.map((p) => p[1] ?? 0);
const bounds: Bounds = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
const layers = allLayers(topology);
const archive = buildArchive(layers, bounds);
for (const folder of [OUT, ROOT + MADE.assets]) mkdirSync(folder, { recursive: true });
writeFileSync(`${ROOT}${MADE.assets}/manifest.webmanifest`, manifest(PROVINCE));
// Another province has the other static files too, in a folder of its own.
if (MADE.assets !== 'static') {
	for (const name of ['icon.svg', 'licences', 'services.json', 'theme.js', 'basemap'].filter((name) =>
		existsSync(`${ROOT}static/${name}`)
	))
		cpSync(`${ROOT}static/${name}`, `${ROOT}${MADE.assets}/${name}`, { recursive: true });
}
place(ARCHIVE, (path) => writeFileSync(path, archive));
for (const name of COPIED) place(name, (path) => copyFileSync(SOURCES + name, path));
removeOthers(OUT, [ARCHIVE, ...COPIED]);
// Older versions put them among the static files, which are served as they lie.
rmSync(`${ROOT}${MADE.assets}/tiles`, { recursive: true, force: true });
console.log(`${MADE.tiles}/${ARCHIVE}: ${layers.length} layers, ${(archive.length / 1024).toFixed(0)} kB`);
