import { finishBuild } from './finish-build.mjs';
import { COUNTRY, MADE, PACK } from './province.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { fail, npm, ROOT } from './run.mjs';
import { hashOf, whenChanged } from './stamp.mjs';

const SHARED = ['package-lock.json', 'package.json'];
const TILE_INPUTS = [
	...SHARED,
	PACK,
	'scripts/build-tiles.ts',
	'scripts/tiles',
	'scripts/pack',
	'src/lib/domain',
	'src/lib/country',
	'src/lib/register',
	'src/lib/boundaries',
	'src/lib/geometry',
	'src/lib/coverage'
];
const APP_INPUTS = [
	...TILE_INPUTS,
	'src',
	'static',
	'messages',
	'project.inlang/settings.json',
	'svelte.config.js',
	'scripts/setup/compress.mjs',
	'scripts/setup/edition.mjs',
	'scripts/setup/finish-build.mjs',
	'scripts/setup/first-chunks.mjs',
	'scripts/setup/first-map.mjs',
	'scripts/setup/gdal-files.mjs',
	'scripts/setup/named-statics.mjs',
	'scripts/setup/offline-parts.mjs',
	'scripts/setup/licences.mjs',
	'scripts/setup/map-library.mjs',
	'scripts/setup/chosen-register.mjs',
	'scripts/setup/province-pages.mjs',
	'scripts/setup/province.mjs',
	'scripts/setup/shipped.mjs',
	'scripts/setup/shipped-packages.mjs',
	'vite.config.ts',
	'tsconfig.json'
];
const LINES = ['province.pmtiles', 'atoms.topo', 'figures.json'];
const OVERVIEW = ['overview.json', 'communes.json'];
/** Made from inputs that are hashed already. */
const GENERATED = ['static/manifest.webmanifest', 'src/lib/i18n/paraglide'];

/** Tiles and app, built only when something they are made of changed; of two that ask at once the second waits. */
export function ensureApp() {
	oneAtATime(`${ROOT}.stamps/${MADE.stamp}lock`, build, () => console.log('Another build is under way …'));
}

function build() {
	const tiles = whenChanged(
		`${MADE.stamp}tiles`,
		hashOf(TILE_INPUTS),
		[
			...(COUNTRY
				? OVERVIEW.map((name) => `${MADE.assets}/${name}`)
				: LINES.map((name) => `${MADE.tiles}/${name}`)),
			`${MADE.assets}/manifest.webmanifest`
		],
		() => npm(['run', '--silent', 'tiles'])
	);
	if (tiles === 'failed') fail('The tiles could not be built: see the message above.');
	const app = whenChanged(
		`${MADE.stamp}app`,
		hashOf(APP_INPUTS, GENERATED),
		[`${MADE.build}/index.html`],
		() => {
			console.log('Building the app …');
			return npm(['exec', '--', 'vite', 'build', '--logLevel', 'warn']) && finishBuild();
		}
	);
	if (app === 'failed') fail('The app could not be built: see the message above.');
}
