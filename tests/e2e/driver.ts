import { expect, test as base, type Page, type TestInfo } from '@playwright/test';
import { Driver } from './page-driver';
import { Hall, SharedDriver } from './shared-page';
import { UsedContexts } from './used-context';

/** Fails a story on any error or outside request, and says on failure what the page said meanwhile. */
async function drive(driver: Driver, use: (driver: Driver) => Promise<void>, info: TestInfo): Promise<void> {
	// Software GL on a busy machine draws a few frames a second.
	info.setTimeout(180_000);
	await use(driver);
	driver.leave();
	if (info.status !== info.expectedStatus) console.log([info.title, ...driver.problems].join('\n  '));
	expect(driver.unexpected).toEqual([]);
}

/** `app`: a driver on a page of its own. */
export const test = base.extend<
	{ app: Driver; ownContext: boolean },
	{ hall: Hall; usedContexts: UsedContexts }
>({
	// Filling the offline cache in every story would only slow them; the stories of the network allow it.
	serviceWorkers: 'block',
	// For stories of what the browser has fetched: they begin with nothing.
	ownContext: [false, { option: true }],
	usedContexts: [
		async ({ browser }, use) => {
			const contexts = new UsedContexts(browser);
			await use(contexts);
			await contexts.close();
		},
		{ scope: 'worker' }
	],
	context: async (
		{
			browser,
			browserName,
			usedContexts,
			ownContext,
			serviceWorkers,
			viewport,
			hasTouch,
			isMobile,
			geolocation,
			permissions,
			baseURL
		},
		use,
		info
	) => {
		// Only Chromium has a mode of phones, and forgets without being closed.
		const chromium = browserName === 'chromium';
		const mode = chromium ? { isMobile } : {};
		const options = { serviceWorkers, viewport, hasTouch, geolocation, permissions, ...mode };
		if (!chromium || ownContext || serviceWorkers === 'allow' || permissions) {
			const context = await browser.newContext(options);
			await use(context);
			return context.close();
		}
		const context = await usedContexts.take(options);
		await use(context);
		if (info.status !== info.expectedStatus) return usedContexts.abandon(options);
		await usedContexts.clear(context, new URL(baseURL ?? '').origin);
	},
	hall: [
		async ({ browser }, use, { project }) => {
			const hall = new Hall(async () => {
				const options = { ...project.use, ...project.use.contextOptions, serviceWorkers: 'block' } as const;
				return (await browser.newContext(options)).newPage();
			});
			await use(hall);
			await hall.abandon();
		},
		{ scope: 'worker' }
	],
	page: async ({ page, hall }, use) => {
		await hall.rest();
		await use(page);
	},
	app: async ({ page, baseURL }, use, info) => {
		const driver = new Driver(page, new URL(baseURL ?? '').origin);
		await drive(driver, use, info);
	}
});

/**
 * For stories that one page can tell in turn, as opening the map takes most of a short story's time. `app.open` goes
 * to an address in the map that is open; drafts and presentations of earlier stories are forgotten, and whatever else
 * a story leaves behind it puts away itself.
 */
export const shared = test.extend<{ app: Driver; page: Page }>({
	page: async ({ hall }, use) => use(await hall.page()),
	app: async ({ hall, page, baseURL }, use, info) => {
		const driver = new SharedDriver(page, new URL(baseURL ?? '').origin);
		try {
			await drive(driver, use, info);
		} finally {
			if (info.status !== info.expectedStatus) await hall.abandon();
		}
	}
});

export { Driver, expect };
