import { expect } from '@playwright/test';
import { builtFile } from './built-file';
import { test } from './site';

/** All that is received before the first map is at rest, in bytes as sent: a goal of the product. */
const MOST = 600_000;

for (const view of ['coverage', 'boundaries', 'centres', 'projects', 'check']) {
	test(`a link to ${view} draws its first map of at most 600 kB`, async ({ app, page, site }) => {
		site.put('');
		await page.setViewportSize({ width: 1440, height: 900 });
		await page.addInitScript(() => {
			new MutationObserver((_changes, self) => {
				if (!document.querySelector('[data-map=idle]')) return;
				performance.mark('map');
				self.disconnect();
			}).observe(document, {
				subtree: true,
				childList: true,
				attributes: true,
				attributeFilter: ['data-map']
			});
		});
		await page.goto(`${site.origin}/?view=${view}`);
		await app.settled();
		const drawnAt = await page.evaluate(
			() => performance.timeOrigin + (performance.getEntriesByName('map')[0]?.startTime ?? NaN)
		);
		const before = site.answers.filter(({ at }) => at <= drawnAt);
		const bytes = before.reduce((sum, one) => sum + one.bytes, 0);
		test.info().annotations.push({ type: 'bytes', description: String(bytes) });
		// The map library alone is 240 kB: less would mean that nothing was counted.
		expect(bytes).toBeGreaterThan(240_000);
		expect(bytes).toBeLessThanOrEqual(MOST);
	});
}

test('the tiles of the first map and its worker come while what draws it is on its way', async ({
	app,
	page,
	site
}) => {
	site.put('');
	const tilesAsked = () => site.asked.filter((path) => path.endsWith('.pmtiles')).length;
	let release = () => {};
	const held = new Promise<void>((done) => (release = done));
	await page.route(`**/${builtFile('src/lib/map/MapCanvas.svelte')}`, async (route) => {
		await held;
		await route.continue();
	});
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto(`${site.origin}/?view=coverage`, { waitUntil: 'commit' });
	// The directory and the four tiles of zoom 8 that the province lies in.
	await expect.poll(tilesAsked).toBe(5);
	await expect.poll(() => page.workers().length).toBe(1);
	await expect(page.locator('canvas.maplibregl-canvas')).toHaveCount(0);
	release();
	await page.locator('[data-map=idle]').waitFor({ state: 'attached' });
	await app.settled();
	// Then only the whole file, for when the network is cut.
	expect(tilesAsked()).toBeLessThanOrEqual(6);
	expect(page.workers().length).toBeLessThanOrEqual(3);
	await app.shows('coverage');
});

test('a map that follows another one has its worker, and starts none beside it', async ({
	app,
	page,
	site
}) => {
	site.put('');
	await page.goto(`${site.origin}/?view=boundaries`);
	await app.settled();
	await page.locator('[data-whole]').waitFor({ state: 'attached' });
	for (const address of ['present/?story=city&scene=2', '?view=boundaries']) {
		await page.evaluate((to) => {
			const link = Object.assign(document.createElement('a'), { href: `/${to}` });
			document.body.append(link);
			link.click();
			link.remove();
		}, address);
		await page.waitForURL(`${site.origin}/${address}*`);
		await page.locator('[data-map=idle]').waitFor({ state: 'attached' });
	}
	await app.settled();
	// No two of them run the same script.
	const scripts = page.workers().map((worker) => worker.url());
	expect(scripts).toEqual([...new Set(scripts)]);
});
