import { createHash } from 'node:crypto';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { GDAL_FILES } from './scripts/setup/gdal-files.mjs';
import { COUNTRY, MADE, PACK, PROVINCES } from './scripts/setup/province.mjs';
import { withFirstMap } from './scripts/setup/first-map.mjs';
import { withNamedStatics } from './scripts/setup/named-statics.mjs';
import { withOfflineParts } from './scripts/setup/offline-parts.mjs';
import { policyOfSite } from './scripts/setup/services.mjs';
import { withProvincePages } from './scripts/setup/province-pages.mjs';

/** SvelteKit hides with it what it tells screen readers; no other element may bring a style in its HTML. */
const ANNOUNCER =
	'position: absolute; left: 0; top: 0; clip: rect(0 0 0 0); clip-path: inset(50%); overflow: hidden; white-space: nowrap; width: 1px; height: 1px';

/** @param {string} text @returns {`sha256-${string}`} */
const sha256 = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: withNamedStatics(
			withFirstMap(
				withProvincePages(
					withOfflineParts(
						adapter({ pages: MADE.build, assets: MADE.build, precompress: true, strict: true })
					),
					PROVINCES
				)
			)
		),
		alias: {
			$province: PACK,
			$gdal: GDAL_FILES,
			$tiles: MADE.tiles,
			$data: `src/lib/site/${COUNTRY ? 'country' : 'province'}-data.ts`,
			$site: `src/lib/site/${COUNTRY ? 'country' : 'province'}.ts`,
			$start: `src/lib/views/${COUNTRY ? 'CountryStart' : 'MapPage'}.svelte`
		},
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
			directives: await policyOfSite({
				'default-src': ['self'],
				'script-src': ['self'],
				'require-trusted-types-for': ['script'],
				// Ours (workspace/trusted-types), and that of Svelte for the HTML of its own templates.
				'trusted-types': ['default', 'svelte-trusted-html'],
				'worker-src': ['self'],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-hashes', sha256(ANNOUNCER)],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self', 'blob:', 'data:'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['none']
			})
		}
	}
};
