import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from '@playwright/test';
import config from '../playwright.config';
import { handlerOf, listen } from './serve/server.mjs';
import { ensureApp } from './setup/app.mjs';
import { ROOT } from './setup/run.mjs';

/** Builds the app where needed, serves it on a free port, and opens the browser of the tests. */
export async function withServedApp(use: (origin: string, browser: Browser) => Promise<void>): Promise<void> {
	ensureApp();
	const server = await listen(handlerOf(`${ROOT}build`), 0, '127.0.0.1');
	const { port } = server.address() as AddressInfo;
	const browser = await chromium.launch(config.use?.launchOptions);
	try {
		await use(`http://127.0.0.1:${port}`, browser);
	} finally {
		await browser.close();
		server.close();
	}
}

/** Waits until the page is ready, computed and drawn. */
export async function drawn(page: Page): Promise<void> {
	await page.locator('[data-ready]').waitFor({ state: 'attached', timeout: 120_000 });
	await page.locator('[data-coverage=idle]').waitFor({ state: 'attached', timeout: 120_000 });
	await page.locator('[data-map=idle]').waitFor({ state: 'attached', timeout: 120_000 });
}
