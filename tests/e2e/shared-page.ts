import { expect, type Page } from '@playwright/test';
import { takeAllBack } from './coverage-page';
import { Driver } from './page-driver';

/** Opens by going on in the page that is there. */
export class SharedDriver extends Driver {
	#fresh = false;

	override async open(address = ''): Promise<void> {
		if (!this.#fresh) await this.#forget();
		await this.revisit(address);
		// Plans of files that a story before left counting.
		if (!this.#fresh) await takeAllBack(this.page);
		this.#fresh = true;
		await this.#focusTop();
	}

	/** The Tab key begins at the top, as in a page just opened. */
	#focusTop(): Promise<void> {
		return this.page.evaluate(() => {
			document.body.tabIndex = -1;
			document.body.focus();
			document.body.removeAttribute('tabindex');
		});
	}

	/** As when another window of the reader deletes all that earlier stories kept: the page hears of it. */
	async #forget(): Promise<void> {
		if ((await this.page.locator('[data-ready] .map').count()) === 0) return this.#forgetUnopened();
		await this.page.evaluate(async () => {
			for (const { name = '' } of await indexedDB.databases())
				await new Promise<void>((done, failed) => {
					const asked = indexedDB.open(name);
					asked.onerror = () => failed(asked.error ?? new Error(name));
					asked.onsuccess = () => {
						const tables = [...asked.result.objectStoreNames].filter((table) => table !== 'about');
						const deed = asked.result.transaction(tables, 'readwrite');
						for (const table of tables) deed.objectStore(table).clear();
						deed.oncomplete = () => {
							asked.result.close();
							done();
						};
					};
				});
			for (const kind of ['drafts', 'presentations', 'edits', 'comments']) {
				const channel = new BroadcastChannel(`${kind}@/`);
				channel.postMessage('changed');
				channel.close();
			}
		});
		await expect(this.page.locator('[data-draft], [data-own-register].own')).toHaveCount(0);
	}

	/** Where no map is open nobody needs to hear of it. */
	async #forgetUnopened(): Promise<void> {
		const context = this.page.context();
		if (context.browser()?.browserType().name() !== 'chromium') {
			// A page that asks for nothing itself.
			await this.page.goto(`${this.origin}/services.json`);
			return this.page.evaluate(async () => {
				localStorage.clear();
				for (const { name = '' } of await indexedDB.databases())
					await new Promise((done, failed) => {
						const asked = indexedDB.deleteDatabase(name);
						asked.onsuccess = done;
						asked.onerror = failed;
					});
			});
		}
		const session = await context.newCDPSession(this.page);
		const storageTypes = 'indexeddb,local_storage';
		await session.send('Storage.clearDataForOrigin', { origin: this.origin, storageTypes });
		await session.detach();
	}
}

/** A page that stories share, made when the first of them asks for it. */
export class Hall {
	#page: Promise<Page> | null = null;

	constructor(private readonly make: () => Promise<Page>) {}

	page(): Promise<Page> {
		this.#page ??= this.make();
		return this.#page;
	}

	/** What it is still drawing or measuring would be done beside the next story: such a page is left. */
	async rest(): Promise<void> {
		const page = await this.#page;
		if (page && (await page.locator('[data-coverage=busy], [data-map=busy]').count()) > 0)
			await page.goto('about:blank');
	}

	/** A story that failed may have left anything behind. */
	async abandon(): Promise<void> {
		const page = await this.#page;
		this.#page = null;
		await page?.context().close();
	}
}
