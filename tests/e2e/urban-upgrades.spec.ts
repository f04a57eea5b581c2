import { type Page } from '@playwright/test';
import { expect, shared as test } from './driver';

const counts = (page: Page) =>
	page
		.locator('section[data-class]')
		.evaluateAll((groups) =>
			Object.fromEntries(
				groups.map((group) => [
					group.getAttribute('data-class'),
					group.querySelectorAll('[data-centre]').length
				])
			)
		);

// Expected counts: sums of clause II.3.b of Plan 122 by hand.
test('the classes of the plan year by year', async ({ app, page }) => {
	await app.open('?view=centres&year=2023');
	expect(await counts(page)).toMatchObject({ II: 1, V: 12 });
	await app.choose('2025');
	expect(await counts(page)).toMatchObject({ II: 1, V: 13 });
	await app.choose('2030');
	expect(await counts(page)).toMatchObject({ II: 1, IV: 3, V: 13 });
	await expect(page.locator('#panel .head')).toContainText('17 đô thị có loại');
	await expect.poll(() => app.features('centre')).toBeGreaterThan(10);
});

test('every class stands beside its rule-book', async ({ app, page }) => {
	await app.open('?view=centres&year=2030&table=open');
	await expect(page.locator('#panel .head')).toContainText('NQ 1210/2016');
	await expect(page.locator('#panel .head')).toContainText('NQ 111/2025');
	const cells = await page.locator('tbody td').allInnerTexts();
	const classed = cells.filter((text) => /^loại (I|II|III|IV|V)\b/.test(text));
	expect(classed.length).toBeGreaterThan(20);
	for (const text of classed) expect(text).toMatch(/NQ (1210\/2016|111\/2025)/);
});

test('the timeline plays 2023, 2025, 2030 and stops', async ({ app, page }) => {
	await app.open('?view=centres&year=2045');
	const chosen = page.locator('.timeline .years button[aria-pressed=true]');
	const seen: string[] = [];
	await page.exposeFunction('yearShown', (year: string) => seen.push(year));
	await page.evaluate(() => {
		const years = document.querySelector('.timeline .years');
		if (!years) return;
		new MutationObserver(() => {
			const year = years.querySelector('[aria-pressed=true]')?.textContent;
			if (year) void (window as unknown as { yearShown: (y: string) => void }).yearShown(year.trim());
		}).observe(years, { subtree: true, attributes: true, attributeFilter: ['aria-pressed'] });
	});
	await page.getByRole('button', { name: 'Chạy các năm' }).click();
	await expect(page.getByRole('button', { name: 'Dừng' })).toBeVisible();
	await expect(chosen).toHaveText('2030');
	await expect(page.getByRole('button', { name: 'Chạy các năm' })).toBeVisible();
	await app.settled();
	expect(seen.filter((year, i) => year !== seen[i - 1])).toEqual(['2023', '2025', '2030']);
});

test('a centre tells its actions with year and clause', async ({ app, page }) => {
	await app.open('?view=centres&year=2030&sel=c:U14');
	const centre = page.locator('[data-centre="U14"]');
	await expect(centre.locator('.detail')).toBeVisible();
	await expect(centre.locator('.detail')).toContainText(/II\.3/);
	await expect(centre.locator('.detail')).toContainText(/loại IV – NQ 1210\/2016/);
});

test('who asks for less motion gets no moving camera', async ({ app, page }) => {
	await app.open('?view=centres&year=2030');
	const before = await app.camera();
	const zooms = await app.watchZoom();
	await page.locator('[data-centre="U09"] > button').click();
	await app.settled();
	expect((await app.camera()).zoom).not.toBeCloseTo(before.zoom, 2);
	// One step to the end, nothing in between.
	expect(new Set((await zooms()).map((zoom) => zoom.toFixed(3))).size).toBe(1);
});
