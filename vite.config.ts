import { sveltekit } from '@sveltejs/kit/vite';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { runnerImport, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import type * as Colour from './src/lib/map/colour';
import type * as Palette from './src/lib/map/palette';
import { GDAL_FILES, packGdal } from './scripts/setup/gdal-files.mjs';
import { chosenRegister } from './scripts/setup/chosen-register.mjs';
import { mapStyles } from './scripts/setup/map-styles.mjs';
import { COUNTRY, MADE, PACK } from './scripts/setup/province.mjs';
import { firstChunks } from './scripts/setup/first-chunks.mjs';
import { mapLibrary } from './scripts/setup/map-library.mjs';
import { shippedPackages, workerPackages } from './scripts/setup/shipped-packages.mjs';

/** `virtual:map-colours.css`: the colours of the map for the style sheets of the page. */
function mapColours(): Plugin {
	const id = '/virtual-map-colours.css';
	return {
		name: 'map-colours',
		resolveId: (source) => (source === 'virtual:map-colours.css' ? id : undefined),
		async load(source) {
			if (source !== id) return;
			const [{ module: colour }, { module: palette }] = await Promise.all([
				runnerImport<typeof Colour>('./src/lib/map/colour.ts'),
				runnerImport<typeof Palette>('./src/lib/map/palette.ts')
			]);
			return colour.paletteCss(palette.PALETTES);
		}
	};
}

/** `$gdal/…`: the files of GDAL, packed before anything asks for them. Tests read them from their package. */
const gdalFiles = (): Plugin => ({
	name: 'gdal-files',
	buildStart: () => (process.env['VITEST'] ? undefined : packGdal())
});

export default defineConfig({
	plugins: [
		gdalFiles(),
		mapLibrary(),
		...(COUNTRY ? [chosenRegister()] : []),
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/i18n/paraglide',
			strategy: ['globalVariable', 'baseLocale'],
			isServer: 'false',
			// The same files for tests, builds and types: what runs beside one of them never finds them half written.
			outputStructure: 'message-modules'
		}),
		mapColours(),
		mapStyles(),
		sveltekit(),
		firstChunks(),
		shippedPackages()
	],
	build: {
		target: 'es2022',
		chunkSizeWarningLimit: 1200,
		// A font inside a style sheet is none of the origin's own files: the page's policy refuses it.
		assetsInlineLimit: (path) => (path.endsWith('.woff2') ? false : undefined)
	},
	worker: { format: 'es', plugins: () => [workerPackages(), ...(COUNTRY ? [chosenRegister()] : [])] },
	server: { fs: { allow: [PACK, GDAL_FILES, MADE.tiles] } },
	// The parts under test are pure: files may share their modules, which are then read once.
	test: {
		include: ['tests/unit/**/*.test.ts'],
		testTimeout: 60_000,
		pool: 'threads',
		isolate: false,
		// By itself one core would be left to those who watch.
		maxWorkers: '100%',
		// The runes under test are those of a page, in which effects run; there is no window.
		environment: './tests/unit/client-environment.ts',
		alias: [
			{ find: /^svelte$/, replacement: `${import.meta.dirname}/node_modules/svelte/src/index-client.js` }
		]
	}
});
