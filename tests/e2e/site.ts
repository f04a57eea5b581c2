import type { Page } from '@playwright/test';
import type { AddressInfo } from 'node:net';
import { handlerOf, listen } from '../../scripts/serve/server.mjs';
import { test as base } from './driver';

/** A host of the built app, at any path, that can be given another version or be cut off. */
export class Site {
	/** Paths asked for since the start. */
	readonly asked: string[] = [];
	/** Bytes of the bodies sent since the start, by path. */
	readonly sent = new Map<string, number>();
	/** Each answer: bytes of its body, and when it was sent whole, ms since 1970. */
	readonly answers: { bytes: number; at: number }[] = [];
	readonly #mounts = new Map<string, ReturnType<typeof handlerOf>>();
	#close = () => {};
	origin = '';

	/** Puts a built app at a path of the host, in the place of what was there. */
	put(path: string, folder = 'build'): void {
		this.#mounts.set(path, handlerOf(folder));
	}

	async open(): Promise<this> {
		const server = await listen(
			(req, res) => {
				const url = req.url ?? '/';
				this.asked.push(url);
				res.on('finish', () => {
					const bytes = res.statusCode < 300 ? Number(res.getHeader('content-length') ?? 0) : 0;
					this.answers.push({ bytes, at: Date.now() });
					this.sent.set(url, (this.sent.get(url) ?? 0) + bytes);
				});
				const [path = ''] = [...this.#mounts.keys()]
					.filter((one) => url.startsWith(`${one}/`))
					.sort((a, b) => b.length - a.length);
				req.url = url.slice(path.length);
				this.#mounts.get(path)?.(req, res);
			},
			0,
			'127.0.0.1'
		);
		this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		this.#close = () => {
			server.closeAllConnections();
			server.close();
		};
		return this;
	}

	close(): void {
		this.#close();
	}
}

/** Stories on a host of their own, with the copy that a browser keeps. */
export const test = base.extend<{ site: Site }>({
	serviceWorkers: 'allow',
	// Playwright asks for the fixtures it needs by this pattern.
	// eslint-disable-next-line no-empty-pattern
	site: async ({}, use) => {
		const site = await new Site().open();
		await use(site);
		site.close();
	},
	baseURL: async ({ site }, use) => use(site.origin)
});

/** Waits until the browser has the whole copy and it answers for this page. */
export async function keptOffline(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (navigator.serviceWorker.controller) return;
		await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done));
	});
}
