/**
 * `npm run tiles [-- --pack FOLDER]`: the data of the province, or of all provinces of a national pack → the app's
 * static files. Same input same bytes.
 */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { COUNTRY, MADE } from './setup/province.mjs';
import { ROOT } from './setup/run.mjs';
import { manifest } from './tiles/manifest';

const ASSETS = `${ROOT}${MADE.assets}`;

/** Where the tiles of one province go when it is one of many: `--out FOLDER`. */
const at = process.argv.indexOf('--out');
const out = at < 0 ? null : (process.argv[at + 1] ?? null);

function writeStatic(of: Parameters<typeof manifest>[0]): void {
	mkdirSync(ASSETS, { recursive: true });
	writeFileSync(`${ASSETS}/manifest.webmanifest`, manifest(of));
	// Other data have the other static files too, in a folder of their own.
	if (MADE.assets === 'static') return;
	const others = ['icon.svg', 'licences', 'services.json', 'theme.js', 'basemap'];
	for (const name of others.filter((name) => existsSync(`${ROOT}static/${name}`)))
		cpSync(`${ROOT}static/${name}`, `${ASSETS}/${name}`, { recursive: true });
}

// A national pack has no province of its own: what reads one is not even loaded for it.
if (COUNTRY) {
	const { readOverview, writeCountryTiles } = await import('./tiles/country-tiles');
	const { name } = readOverview();
	writeStatic({ name, shortName: name });
	for (const line of await writeCountryTiles(ASSETS)) console.log(`${MADE.assets}/${line}`);
} else {
	const { writeProvinceTiles } = await import('./tiles/province-tiles');
	if (out === null) {
		const { PROVINCE } = await import('../src/lib/register/province');
		writeStatic(PROVINCE);
		console.log(`${MADE.tiles}/${writeProvinceTiles(`${ROOT}${MADE.tiles}`)}`);
		// Older versions put them among the static files, which are served as they lie.
		rmSync(`${ASSETS}/tiles`, { recursive: true, force: true });
	} else console.log(writeProvinceTiles(out));
}
