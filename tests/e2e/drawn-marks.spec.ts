import { expect, shared as test } from './driver';

test('an arrow, an outline and words over the map go with its link; nothing under them is chosen @long', async ({
	app,
	page
}) => {
	await app.open('?view=boundaries&limit=city-a&table=closed#10.3/21.85/106.79');
	const take = async (tool: string) => {
		await page.locator('[data-mark-menu]').click();
		await page.locator(`[data-mark-tool=${tool}]`).click();
		await expect(page.locator('[data-tool=mark]')).toBeAttached();
	};
	await take('arrow');
	await app.clickPlace(106.72, 21.82);
	await app.clickPlace(106.8, 21.88);
	await expect(page.locator('[data-mark-bar]')).toHaveCount(0);
	await app.shows('mark-line');

	// By keyboard alone: at the middle of the map. What looks like HTML is a text.
	await take('text');
	await page.locator('.map canvas').first().focus();
	await page.keyboard.press('Enter');
	await page.locator('[data-mark-words]').fill('<b>Khu mới</b>');
	await page.keyboard.press('Enter');
	await expect.poll(() => app.drawn('words', 'mark-words')).toEqual(['<b>Khu mới</b>']);

	await take('outline');
	for (const [lon, lat] of [
		[106.7, 21.9],
		[106.76, 21.92],
		[106.74, 21.86]
	] as const)
		await app.clickPlace(lon, lat);
	await page.locator('[data-mark-done]').click();
	await expect.poll(() => app.drawn('kind', 'mark-line')).toEqual(['arrow', 'outline']);
	await expect(page.locator('[data-key=marks]')).toBeAttached();
	await expect(page).toHaveURL(/draw=/);
	expect(page.url()).not.toContain('sel=');

	const link = page.url();
	await app.open('?view=boundaries&limit=city-a');
	await expect.poll(() => app.features('mark-line')).toBe(0);
	await app.open(link.slice(link.indexOf('?')));
	await expect.poll(() => app.drawn('words', 'mark-words')).toEqual(['<b>Khu mới</b>']);
	await page.locator('[data-mark-menu]').click();
	await expect(page.locator('[data-mark]')).toHaveCount(3);
	await page.locator('[data-marks-clear]').click();
	await page.keyboard.press('Escape');
	await expect(page).not.toHaveURL(/draw=/);
});
