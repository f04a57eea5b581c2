import { copyFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { Boundaries } from '../../src/lib/boundaries/boundaries';
import { packTopology } from '../../src/lib/boundaries/packed-topology';
import { figuresAhead } from '../../src/lib/coverage/figures-ahead';
import { UNIT_REGISTER } from '../../src/lib/register/units';
import { decodeArcs } from './simplify-topology';
import { allLayers } from './all-layers';
import { buildArchive } from './archive';
import type { Bounds } from './cut-tiles';
import { removeOthers } from './remove-others';
import { readAtoms, SOURCES } from './sources';

const ARCHIVE = 'province.pmtiles';
const FIGURES = 'figures.json';
const LINES = 'atoms.topo';
const COPIED = ['routes.geojson', 'places.geojson'];

/** Renamed into place, so that a server never reads half a file. */
function place(path: string, write: (path: string) => void): void {
	write(`${path}.part`);
	renameSync(`${path}.part`, path);
}

/** Writes the tiles, lines and first figures of the province into a folder, the same bytes for the same input; says their size. */
export function writeProvinceTiles(folder: string): string {
	const topology = readAtoms();
	const points = decodeArcs(topology).flat();
	const lons = points.map((p) => p[0] ?? 0);
	const lats = points.map((p) => p[1] ?? 0);
	const bounds: Bounds = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
	const layers = allLayers(topology);
	const archive = buildArchive(layers, bounds);
	mkdirSync(folder, { recursive: true });
	place(`${folder}/${ARCHIVE}`, (path) => writeFileSync(path, archive));
	const figures = figuresAhead(new Boundaries(topology, UNIT_REGISTER));
	place(`${folder}/${FIGURES}`, (path) => writeFileSync(path, `${JSON.stringify(figures)}\n`));
	place(`${folder}/${LINES}`, (path) => writeFileSync(path, packTopology(topology)));
	for (const name of COPIED) place(`${folder}/${name}`, (path) => copyFileSync(SOURCES + name, path));
	removeOthers(folder, [ARCHIVE, FIGURES, LINES, ...COPIED]);
	return `${ARCHIVE}: ${layers.length} layers, ${(archive.length / 1024).toFixed(0)} kB`;
}
