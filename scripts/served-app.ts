import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from '@playwright/test';
import config from '../playwright.config';
import { handlerOf, listen } from './serve/server.mjs';
import { ensureApp } from './setup/app.mjs';
import { ROOT } from './setup/run.mjs';

/** One answer of the server. */
export interface Sent {
	path: string;
	/** Bytes of the body, compressed as sent. */
	bytes: number;
	/** When it was sent whole, ms since 1970. */
	at: number;
}

/**
 * Builds the app where needed, serves it (or another built `folder`) on a free port, and opens the browser of the
 * tests. `sent` hears of every answer: those to workers and to the service worker too, which a page cannot see.
 */
export async function withServedApp(
	use: (origin: string, browser: Browser) => Promise<void>,
	sent: (answer: Sent) => void = () => undefined,
	folder?: string
): Promise<void> {
	if (!folder) ensureApp();
	const handler = handlerOf(folder ?? `${ROOT}build`);
	const counted: typeof handler = (req, res) => {
		const path = req.url?.split('?')[0] ?? '';
		res.on('finish', () => {
			const whole = res.statusCode === 200 || res.statusCode === 206;
			const bytes = whole ? Number(res.getHeader('content-length') ?? 0) : 0;
			sent({ path, bytes, at: Date.now() });
		});
		handler(req, res);
	};
	const server = await listen(counted, 0, '127.0.0.1');
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
