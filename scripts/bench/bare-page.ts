import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { ROOT } from '../setup/run.mjs';

const LIBRARY = `${ROOT}node_modules/maplibre-gl/dist/`;
const PARTS = ['maplibre-gl.mjs', 'maplibre-gl-shared.mjs', 'maplibre-gl-worker.mjs', 'maplibre-gl.css'];
const READER = `${ROOT}node_modules/pmtiles/dist/pmtiles.js`;
const ASSETS = `${ROOT}build/_app/immutable/assets/`;
const TILES = 'province.pmtiles';
/** As the app opens: the province with a little round it. */
const BOUNDS = [106.05, 21.3, 107.42, 22.5];

/** Says what the app says once the first map is drawn. */
const SCRIPT = `import { addProtocol, Map } from './maplibre-gl.mjs';
addProtocol('pmtiles', new pmtiles.Protocol().tile);
const tiles = { type: 'vector', url: 'pmtiles://' + new URL('./${TILES}', location) };
const line = { id: 'line', type: 'line', source: 'tiles', 'source-layer': 'line_2025-07' };
const land = { id: 'land', type: 'fill', source: 'tiles', 'source-layer': 'province', paint: { 'fill-color': '#eee' } };
const style = { version: 8, sources: { tiles }, layers: [land, line] };
const map = new Map({ container: 'map', style, bounds: ${JSON.stringify(BOUNDS)}, attributionControl: false });
map.once('idle', () => Object.assign(document.getElementById('map').dataset, { map: 'idle', ready: '', coverage: 'idle' }));
`;
const PAGE = `<!doctype html><meta charset="utf-8"><title>Bare</title>
<link rel="modulepreload" href="./maplibre-gl-shared.mjs"><link rel="modulepreload" href="./maplibre-gl.mjs">
<link rel="stylesheet" href="./maplibre-gl.css"><style>html, body, #map { height: 100%; margin: 0; }</style>
<div id="map" data-map="busy"></div><script src="./pmtiles.js"></script><script type="module" src="./page.mjs"></script>
`;

/**
 * A page of MapLibre alone, as its makers publish it, with the tiles of the built app: the floor under any page that
 * draws them. Gives the folder.
 */
export function makeBarePage(): string {
	const folder = mkdtempSync(join(tmpdir(), 'bare-page-'));
	const [tiles = ''] = readdirSync(ASSETS).filter((name) => name.endsWith('.pmtiles'));
	mkdirSync(folder, { recursive: true });
	for (const name of PARTS) cpSync(LIBRARY + name, join(folder, name));
	cpSync(READER, join(folder, 'pmtiles.js'));
	cpSync(ASSETS + tiles, join(folder, TILES));
	writeFileSync(join(folder, 'page.mjs'), SCRIPT);
	writeFileSync(join(folder, 'index.html'), PAGE);
	for (const name of [...PARTS, 'pmtiles.js', 'page.mjs', 'index.html'])
		writeFileSync(join(folder, `${name}.br`), brotliCompressSync(readFileSync(join(folder, name))));
	return folder;
}
