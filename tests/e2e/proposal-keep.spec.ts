import { expect, shared, test } from './driver';
import { composeFromCity, QUIET, settled, watch } from './proposal-page';

test.describe.configure({ timeout: 240_000 });

test('a draft is there after the browser was closed, and deleting it can be undone @long', async ({
	page,
	context
}) => {
	await composeFromCity(page);
	await page.locator('[data-mine-name]').fill('Phương án họp thứ hai');
	await page.locator('[data-mine-name]').press('Tab');
	await expect(page.locator('[data-draft] strong')).toHaveText('Phương án họp thứ hai');
	await expect(page.locator('[data-keep-state]')).toHaveAttribute('data-keep-state', 'kept');
	await page.close();
	const later = await context.newPage();
	await later.goto('/?view=boundaries');
	await settled(later);
	await later.locator('[data-draft]').click();
	await expect(later.locator('[data-mine-name]')).toHaveValue('Phương án họp thứ hai');
	await expect(later.locator('[data-member]')).toHaveCount(8);
	await later.getByRole('button', { name: 'Xóa phương án' }).click();
	await expect(later.locator('[data-draft]')).toHaveCount(0);
	await later.locator('[data-restore]').click();
	await expect(later.locator('[data-draft]')).toHaveCount(1);
});

test('two windows on one draft: both versions are kept @long', async ({ page, context }) => {
	await composeFromCity(page);
	await expect(page.locator('[data-draft]')).toHaveCount(1);
	const other = await context.newPage();
	await other.goto('/?view=boundaries');
	await settled(other);
	await other.locator('[data-draft]').click();
	await other.locator('[data-compose-type]').fill('06235');
	await other.keyboard.press('Enter');
	await expect(other.locator('[data-member]')).toHaveCount(9);
	await expect(other.locator('[data-kept]')).toHaveAttribute('data-kept', '2');
	await page.locator('[data-compose-type]').fill('06244');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-notice=draft-kept-both]')).toBeVisible();
	await expect(page.locator('[data-draft]')).toHaveCount(2);
});

test('a link and a file bring the same proposal back @long', async ({ page, browser }) => {
	const seen = watch(page);
	await page.goto('/?view=boundaries');
	await settled(page);
	await page.locator('[data-start-from]').selectOption('published:city-b');
	await page.locator('[data-start]').click();
	await expect(page.locator('[data-member]')).toHaveCount(30);
	const link = page.url();
	await page.locator('[data-share-proposal] summary').click();
	await page.locator('[data-qr]').click();
	await expect(page.getByRole('img', { name: 'Mã QR của liên kết' })).toBeVisible();
	const download = page.waitForEvent('download');
	await page.locator('[data-save-file]').click();
	const file = await (await download).path();
	const stranger = await browser.newPage();
	await stranger.goto(link);
	await expect(stranger.locator('[data-member]')).toHaveCount(30);
	await expect(stranger.locator('[data-draft]')).toHaveCount(0);
	await stranger.goto('/?view=boundaries');
	await settled(stranger);
	await stranger.locator('[data-open-file]').setInputFiles(file);
	await expect(stranger.locator('[data-member]')).toHaveCount(30);
	await stranger.close();
	expect(seen).toEqual(QUIET);
});

shared(
	'a link whose cut does not meet its commune opens with the rest, and says so',
	async ({ app, page }) => {
		// The present city and a cut of Tân Liên along a line a hundred kilometres to the west.
		const link =
			'1b.7gc.eyJuIjoiTOG6oW5nIFPGoW4iLCJiIjoiMTc4IiwieCI6W3sidW5pdCI6IjA2MjQ0IiwidmludGFnZSI6IjIwMjAiLCJsaW5lIjpbWzEwNSwyMF0sWzEwNSwyMV1dLCJzaWRlIjoibGVmdCJ9XSwicyI6ImNpdHktMTIxMSJ9';
		await app.open(`?view=boundaries&limit=mine&mine=${link}`);
		await expect(page.locator('[data-member]')).toHaveCount(8);
		await expect(page.locator('[data-compose] [data-part]')).toHaveCount(0);
		await expect(page.locator('[data-notice=cut-misses]')).toBeVisible();
	}
);
