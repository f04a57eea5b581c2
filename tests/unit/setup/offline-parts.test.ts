import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { partsOf, writeParts } from '../../../scripts/setup/offline-parts.mjs';

let folder = '';
const put = (path: string, text = '') => {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
};

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'parts-'));
	put('service-worker.js', 'const list=self.__PARTS;');
	for (const path of ['_app/immutable/workers/a.js', '_app/immutable/workers/chunks/b.js', 'tiles/t.pmtiles'])
		put(path);
	for (const name of ['gdal3WebAssembly-Ab1_.js', 'gdal3WebAssembly.wasm-x-Y.gz'])
		put(`_app/immutable/workers/assets/${name}`);
	put('licences/gdal3.js.txt');
	put('basemap/map.pmtiles');
	// Of one of many provinces: kept once it was used.
	put('48/tiles/t.pmtiles');
	for (const path of ['.vite/manifest.json', '_app/version.json', 'tiles/t.topojson.br', 'index.html'])
		put(path);
});
afterAll(() => rmSync(folder, { recursive: true }));

const PARTS = ['_app/immutable/workers/a.js', '_app/immutable/workers/chunks/b.js', 'tiles/t.pmtiles'];

it('lists what pages and workers fetch, and nothing that is not sent or must be fresh', () => {
	expect(partsOf(folder)).toEqual(PARTS);
});

it('writes the list into the service worker, and refuses one without a place for it', () => {
	writeParts(folder);
	expect(readFileSync(join(folder, 'service-worker.js'), 'utf8')).toBe(
		`const list=${JSON.stringify(PARTS)};`
	);
	expect(() => writeParts(folder)).toThrow('__PARTS');
});
