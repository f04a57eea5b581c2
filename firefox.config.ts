import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import base from './playwright.config';

/** Stories that cannot be told in it, and why: they have nothing to do with what the app does there. */
const UNTOLD = [
	// What the driver fills in brings no `change` in this Firefox; what is typed does.
	/what cannot be saved, and what is worth a second look/,
	/where the browser keeps nothing it is said, and the register goes out/,
	/two windows write side by side, and each hears of the other/,
	// It cannot be asked for a dark theme.
	/from the dark theme a report is printed/,
	// Its words for what cannot be loaded are others.
	/a new page with the scripts of the old version, or none/,
	// It asks for more of the tiles before the whole comes: 925 kB of 883 allowed.
	/the kept copy holds every file of the build/,
	// Steps of the Tab key are counted in Chromium.
	/surveyor’s client, by keyboard/
];

/** The shorter stories in Firefox (see `scripts/firefox`). */
export default defineConfig(base, {
	outputDir: 'test-results/firefox',
	workers: 1,
	timeout: 120_000,
	grepInvert: [/@long/, ...UNTOLD],
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
				// Its window has nobody to give it the focus.
				'focusmanager.testmode': true,
				// The driver cannot ask this Firefox for it.
				'ui.prefersReducedMotion': 1
			}
		}
	}
});
