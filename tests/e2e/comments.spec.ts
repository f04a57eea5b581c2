import { readFile } from 'node:fs/promises';
import { expect, shared as test } from './driver';

test('comments on a place and a plan are kept, listed, saved, opened and printed @long', async ({
	app,
	page
}) => {
	await app.open('?table=closed#10.3/21.85/106.79');
	const menu = page.locator('[data-comment-menu]');
	const card = page.locator('[data-comment-card]');
	const list = page.locator('[data-comment]');
	await menu.click();
	await page.locator('[data-comment-pin]').click();
	await expect(page.locator('[data-tool=mark]')).toBeAttached();
	await app.clickPlace(106.72, 21.82);
	// What looks like HTML is a text.
	await card.locator('textarea').fill('<b>Thiếu đường vào</b>');
	await card.locator('input').fill('Lan');
	await page.locator('[data-comment-save]').click();
	await expect.poll(() => app.drawn('label', 'comment-mark')).toEqual(['1']);
	await expect(page.locator('[data-key=comments]')).toBeAttached();
	expect(page.url()).not.toContain('sel=');

	// By keyboard alone, on a plan.
	await menu.focus();
	await page.keyboard.press('Enter');
	await page.locator('[data-comment-about]').selectOption('plan:P14');
	await expect(card.locator('textarea')).toBeFocused();
	await page.keyboard.type('Nên mở rộng');
	await card.locator('input').press('Enter');
	await expect.poll(async () => (await app.drawn('label', 'comment-mark')).length).toBe(2);

	// Looked at by a press on the map, deleted from there, had back from the list.
	await app.clickPlace(106.72, 21.82);
	await expect(page.locator('[data-comment-text]')).toHaveText('<b>Thiếu đường vào</b>');
	await page.locator('[data-comment-delete]').click();
	await menu.click();
	await expect(list).toHaveCount(1);
	await page.locator('[data-comment-restore]').click();
	await expect(list).toHaveCount(2);
	const saving = page.waitForEvent('download');
	await page.locator('[data-comments-file]').click();
	const file = await readFile((await (await saving).path()) ?? '');

	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.locator('[data-comments-link]').click();
	await expect(page.locator('[data-comments-told]')).toContainText('Đã sao chép');
	const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
	await page.keyboard.press('Escape');

	// Another reader, with the link first and then with the file.
	await page.goto('about:blank');
	const session = await page.context().newCDPSession(page);
	const storageTypes = 'indexeddb,local_storage';
	await session.send('Storage.clearDataForOrigin', { origin: link.origin, storageTypes });
	await app.open(link.search + link.hash);
	await menu.click();
	await expect(page.locator('[data-comment][data-kept=false]')).toHaveCount(2);
	await expect(list.filter({ hasText: 'Nên mở rộng' })).toContainText('Lan');
	await page.locator('[data-comments-keep]').click();
	await expect(page.locator('[data-comment][data-kept=true]')).toHaveCount(2);
	await expect(page).not.toHaveURL(/comments=/);
	await page
		.locator('input[type=file][data-comments-open]')
		.setInputFiles({ name: 'gop-y.json', mimeType: 'application/json', buffer: file });
	await expect(page.locator('[data-comments-told]')).toContainText('Đã thêm 0 góp ý mới');
	await expect(list).toHaveCount(2);
	await page.keyboard.press('Escape');

	// What is broken is said, and the rest goes on.
	await app.open('?level=commune&table=closed&comments=1broken.x');
	await expect(app.notice('link-part-refused')).toContainText('comments');
	await expect(page).toHaveURL(/level=commune/);
	await page.goto(`/print/${link.search}`);
	await expect(page.locator('[data-sheet=comments]')).toContainText('<b>Thiếu đường vào</b>', {
		timeout: 40_000
	});
});
