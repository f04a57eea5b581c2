import { sveltekit } from '@sveltejs/kit/vite';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { defineConfig } from 'vitest/config';
import { PACK } from './scripts/setup/province.mjs';

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/i18n/paraglide',
			strategy: ['globalVariable', 'baseLocale'],
			isServer: 'false'
		}),
		sveltekit()
	],
	build: { target: 'es2022', chunkSizeWarningLimit: 1200 },
	worker: { format: 'es' },
	server: { fs: { allow: [PACK] } },
	// The parts under test are pure: files may share their modules, which are then read once.
	test: {
		include: ['tests/unit/**/*.test.ts'],
		testTimeout: 60_000,
		pool: 'threads',
		isolate: false,
		// The runes under test are those of a page, in which effects run; there is no window.
		environment: './tests/unit/client-environment.ts',
		alias: [
			{ find: /^svelte$/, replacement: `${import.meta.dirname}/node_modules/svelte/src/index-client.js` }
		]
	}
});
