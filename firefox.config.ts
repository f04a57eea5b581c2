import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import base from './playwright.config';

/** The same stories in Firefox (see `scripts/firefox`). */
export default defineConfig(base, {
	outputDir: 'test-results/firefox',
	workers: 1,
	timeout: 120_000,
	use: {
		browserName: 'firefox',
		channel: 'moz-firefox',
		headless: false,
		launchOptions: {
			executablePath: fileURLToPath(new URL('scripts/firefox/firefox.mjs', import.meta.url)),
			args: [],
			firefoxUserPrefs: {
				'webgl.force-enabled': true,
				'security.sandbox.content.level': 0,
				// The driver cannot ask this Firefox for it.
				'ui.prefersReducedMotion': 1
			}
		}
	}
});
