import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail, npm, run } from './run.mjs';

/** The same engine without a window: it starts and draws with less work than the whole browser. */
const SHELL = 'chromium-headless-shell';
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
	`/usr/bin/${SHELL}`,
	'/usr/bin/chromium',
	'/opt/google/chrome/chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/**
 * True when the program starts: some systems ship a stub that only says how to install it.
 * @param {string} path
 * @returns {boolean}
 */
function starts(path) {
	if (!existsSync(path)) return false;
	if (process.platform !== 'linux') return true;
	return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

/**
 * Chromium or Chrome of this system: CHROMIUM_PATH, else the usual places, else the PATH.
 * @returns {string | undefined} path of the program
 */
export function systemChromium() {
	const given = process.env['CHROMIUM_PATH'];
	if (given) return existsSync(given) ? given : fail(`CHROMIUM_PATH names no file: ${given}`);
	const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
	const candidates = [...PLACES, ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))];
	return candidates.find(starts);
}

/** True when Playwright's own Chromium has been downloaded. */
async function hasPlaywrightChromium() {
	const { chromium } = await import('@playwright/test');
	return existsSync(chromium.executablePath());
}

/** Finds a Chromium for the browser tests, installs one where it may, else says what to install. */
export async function ensureChromium() {
	if (systemChromium() || (await hasPlaywrightChromium())) return;
	const root = process.platform === 'linux' && process.getuid?.() === 0;
	if (root && existsSync('/usr/bin/apt-get')) {
		console.log('Installing Chromium with apt …');
		run('apt-get', ['update', '-qq']);
		// Not every system packs the one without a window by itself.
		for (const name of [SHELL, 'chromium']) {
			const installed = run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
				DEBIAN_FRONTEND: 'noninteractive'
			});
			if (installed && systemChromium()) return;
		}
	}
	console.log("Downloading Playwright's Chromium …");
	npm(['exec', '--', 'playwright', 'install', ...(root ? ['--with-deps'] : []), 'chromium']);
	if (await hasPlaywrightChromium()) return;
	fail('No Chromium found: install Chromium or Google Chrome, or set CHROMIUM_PATH to its program.');
}
