import { expect, shared, test } from './driver';

shared('a link restores the view exactly, camera and all @long', async ({ app, page, baseURL }) => {
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL ?? '' });
	await app.open('?lang=en&view=coverage&types=detailed&level=commune&palette=share&sel=u:06253');
	await page.getByRole('button', { name: 'Map layers' }).click();
	await page.locator('.layer-menu').getByLabel('Railway (± 1 km)').uncheck();
	await page.keyboard.press('Escape');
	await app.lookAt(106.7, 21.7, 10.4);
	const camera = await app.camera();
	// What stands under the figures comes after the first map.
	await expect(page.locator('[data-whole]')).toBeVisible();
	const words = await page.locator('#panel').innerText();
	await page.getByRole('button', { name: 'Copy the link' }).click();
	await expect(app.notice('link-copied')).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(link).toBe(page.url());

	await page.goto('about:blank');
	await page.goto(link);
	await app.settled();
	await expect(page.locator('[data-whole]')).toBeVisible();
	expect(page.url()).toBe(link);
	const again = await app.camera();
	expect(again.zoom).toBeCloseTo(camera.zoom, 2);
	expect(again.lon).toBeCloseTo(camera.lon, 4);
	expect(again.lat).toBeCloseTo(camera.lat, 4);
	expect(await page.locator('#panel').innerText()).toBe(words);
	expect(await app.layerOrder()).not.toContain('railway');
});

shared(
	'the place of a link moves the map that is already open, and so does one without a place',
	async ({ app, page }) => {
		await app.open('?view=projects');
		const home = await app.camera();
		// As when a link is pasted into the address bar of the open page.
		await page.evaluate(() => (location.hash = '#11.50/21.66000/106.57000'));
		await expect.poll(async () => (await app.camera()).zoom).toBeCloseTo(11.5, 2);
		const { lon, lat } = await app.camera();
		expect([lon, lat]).toEqual([expect.closeTo(106.57, 4), expect.closeTo(21.66, 4)]);
		await page.evaluate(() => (location.hash = ''));
		await expect.poll(async () => (await app.camera()).zoom).toBeCloseTo(home.zoom, 2);
	}
);

shared('a broken part of a link is told and the rest goes on', async ({ app, page }) => {
	await app.open('?view=boundaries&boundaries=1999&limit=city-b');
	await expect(app.notice('link-part-refused')).toContainText('boundaries');
	await expect(page.locator('[data-limit=city-b]')).toHaveAttribute('aria-pressed', 'true');
	await expect(page.locator('.dates label.chosen')).toContainText('27/5/2023');
});

test('a link with hostile values stays text', async ({ app, page }) => {
	await app.open('?view=%3Cscript%3E&sel=u:nothing-here&at=abc&year=9999&kinds=a,b#99/x/y');
	await expect(app.notice('link-part-refused')).toBeVisible();
	await expect(page.locator('.app')).toHaveAttribute('data-view', 'coverage');
	await expect(page.locator('#panel h1').first()).toBeVisible();
});

shared('a link to a unit of another date, or of no date, falls back', async ({ app, page }) => {
	await app.open('?sel=u:99999&boundaries=2025&level=district');
	await expect(app.notice('level-fell-back')).toBeVisible();
	await expect(page.locator('tbody tr[data-row]')).toHaveCount(65);
	await expect(page.locator('[data-figure]')).toHaveCount(1);
});
