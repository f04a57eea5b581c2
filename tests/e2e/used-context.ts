import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test';

/** What a page keeps; not what the browser fetched and compiled for it. */
const KEPT = 'cookies,local_storage,indexeddb,cache_storage,service_workers';

/**
 * Contexts that stories use one after the other, each finding nothing kept: what the browser fetched and compiled for
 * the story before is a fourth of the work of opening the map.
 */
export class UsedContexts {
	readonly #contexts = new Map<string, Promise<BrowserContext>>();

	constructor(private readonly browser: Browser) {}

	/** The context of the stories with these options. */
	take(options: BrowserContextOptions): Promise<BrowserContext> {
		const key = JSON.stringify(options);
		const context = this.#contexts.get(key) ?? this.browser.newContext(options);
		this.#contexts.set(key, context);
		return context;
	}

	/** Forgets what a story kept, and closes its pages. */
	async clear(context: BrowserContext, origin: string): Promise<void> {
		const [page = await context.newPage(), ...others] = context.pages();
		for (const other of others) await other.close();
		const session = await context.newCDPSession(page);
		await session.send('Storage.clearDataForOrigin', { origin, storageTypes: KEPT });
		await page.close();
		await context.clearPermissions();
	}

	/** A story that failed may have left anything behind. */
	async abandon(options: BrowserContextOptions): Promise<void> {
		const key = JSON.stringify(options);
		const context = this.#contexts.get(key);
		this.#contexts.delete(key);
		await (await context)?.close();
	}

	async close(): Promise<void> {
		for (const context of this.#contexts.values()) await (await context).close();
	}
}
