import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { GDAL_FILES } from './scripts/setup/gdal-files.mjs';
import { MADE, PACK } from './scripts/setup/province.mjs';
import { withFirstMap } from './scripts/setup/first-map.mjs';
import { withOfflineParts } from './scripts/setup/offline-parts.mjs';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: withFirstMap(
			withOfflineParts(adapter({ pages: MADE.build, assets: MADE.build, precompress: true, strict: true }))
		),
		alias: { $province: PACK, $gdal: GDAL_FILES },
		outDir: MADE.kit,
		files: { assets: MADE.assets },
		// How often an open page asks whether a newer version is out, ms.
		version: { pollInterval: 600_000 },
		paths: { relative: true },
		serviceWorker: { register: false },
		// One check of types for all: what tests and scripts use of the app is not read twice.
		typescript: {
			config: (config) => ({
				...config,
				include: [...config['include'], '../scripts/**/*.ts', '../playwright.config.ts']
			})
		},
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'worker-src': ['self', 'blob:'],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self', 'blob:', 'data:'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['none']
			}
		}
	}
};
