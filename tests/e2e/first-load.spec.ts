import { expect } from '@playwright/test';
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
