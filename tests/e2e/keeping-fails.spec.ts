import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './driver';
import { composeFromCity, QUIET, settled, watch } from './proposal-page';
import { closeDatabases, injectFault, putRecord, setFault } from './storage-fault';

test.describe.configure({ timeout: 240_000 });

const names = (page: Page) => page.locator('[data-draft] strong');
const fault = (page: Page) => page.locator('[data-keep]');

async function rename(page: Page, name: string): Promise<void> {
	await page.locator('[data-mine-name]').fill(name);
	await page.locator('[data-mine-name]').press('Tab');
}

/** True when the browser would ask before closing this page. */
function asks(page: Page): Promise<boolean> {
	return page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
}

test('the disk fills up in the middle of work: it is said, a file is offered, and all is kept once there is room @long', async ({
	page
}) => {
	const seen = watch(page);
	await injectFault(page, 'none');
	await composeFromCity(page);
	await expect(page.locator('[data-keep-state=kept]')).toBeVisible();
	expect(await asks(page)).toBe(false);
	await setFault(page, 'full');
	await rename(page, 'Khi đầy đĩa');
	await expect(fault(page)).toContainText('Chưa lưu được trên máy này (bộ nhớ đầy)');
	await expect(page.locator('[data-keep-state=not-kept]')).toHaveText('chưa lưu được');
	await expect(page.locator('[data-draft] small')).toContainText('chưa lưu');
	expect(await asks(page)).toBe(true);
	const download = page.waitForEvent('download');
	await page.locator('[data-keep-file]').click();
	expect(readFileSync(await (await download).path(), 'utf8')).toContain('Khi đầy đĩa');
	await rename(page, 'Sửa thêm');
	await expect(names(page)).toHaveText('Sửa thêm');
	await setFault(page, 'none');
	// Nobody does anything: it is tried again by the clock.
	await expect(fault(page)).toHaveCount(0);
	await expect(page.locator('[data-keep-state=kept]')).toBeVisible();
	expect(await asks(page)).toBe(false);
	await page.goto('/?view=boundaries&table=closed');
	await expect(names(page)).toHaveText('Sửa thêm');
	expect(seen).toEqual(QUIET);
});

test('work goes on where the browser keeps nothing, and the reader is told @long', async ({ page }) => {
	const seen = watch(page);
	await injectFault(page, 'refused');
	await composeFromCity(page);
	await expect(fault(page)).toHaveAttribute('data-why', 'keep-refused');
	await rename(page, 'Không lưu được');
	await expect(names(page)).toHaveText('Không lưu được');
	expect(await asks(page)).toBe(true);
	// The presentation just begun goes along to its editor, although nothing is kept.
	await page.locator('[data-present-menu]').click();
	await page.locator('[data-add-to=new]').click();
	await expect(page.locator('[data-added]')).toBeVisible();
	await page.locator('[data-open-deck-editor]').click();
	await expect(page.locator('[data-scene-item]')).toHaveCount(1);
	await expect(fault(page)).toHaveAttribute('data-keep', 'not-kept');
	const download = page.waitForEvent('download');
	await page.locator('[data-keep-file]').click();
	expect(readFileSync(await (await download).path(), 'utf8')).toContain('planning-map-presentation');
	expect(seen).toEqual(QUIET);
});

test('a database that never answers: the link opens, nothing is called kept, and it is kept once it answers @long', async ({
	page,
	context
}) => {
	const seen = watch(page);
	await injectFault(page, 'hangs');
	await composeFromCity(page);
	await rename(page, 'Đang chờ');
	await expect(fault(page)).toHaveAttribute('data-why', 'keep-silent');
	await expect(names(page)).toHaveText('Đang chờ');
	await setFault(page, 'none');
	await page.locator('[data-keep-retry]').click();
	await expect(page.locator('[data-keep-state=kept]')).toBeVisible({ timeout: 30_000 });
	const later = await context.newPage();
	await later.goto('/?view=boundaries&table=closed');
	await expect(names(later)).toHaveText('Đang chờ');
	expect(seen).toEqual(QUIET);
});

test('a connection the browser closed is opened again with the next edit @long', async ({ page }) => {
	await injectFault(page, 'none');
	await composeFromCity(page);
	await expect(page.locator('[data-kept="1"]')).toBeVisible();
	await closeDatabases(page);
	await rename(page, 'Sau khi bị đóng');
	await expect(page.locator('[data-kept="2"]')).toBeVisible();
	await expect(fault(page)).toHaveCount(0);
	await page.goto('/?view=boundaries&table=closed');
	await expect(names(page)).toHaveText('Sau khi bị đóng');
});

test('a damaged draft and one of a later version are counted, and the damaged one can be saved as it is @long', async ({
	page
}) => {
	const seen = watch(page);
	await composeFromCity(page);
	await rename(page, 'Bản tốt');
	await expect(names(page)).toHaveText('Bản tốt');
	const database = 'planning-map@/';
	await putRecord(page, database, 'drafts', {
		id: 'bad',
		revision: 1,
		updated: 1,
		proposal: { atoms: 'x7' }
	});
	await putRecord(page, database, 'drafts', { id: 'new', revision: 1, updated: 1, form: 99, proposal: {} });
	await page.goto('/?view=boundaries&table=closed');
	await settled(page);
	await expect(page.locator('[data-unread=damaged]')).toContainText('1 bản');
	await expect(page.locator('[data-unread=newer]')).toContainText('1 bản');
	await expect(names(page)).toHaveText('Bản tốt');
	const download = page.waitForEvent('download');
	await page.locator('[data-save-originals]').click();
	const file = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as unknown;
	expect(file).toEqual([{ id: 'bad', revision: 1, updated: 1, proposal: { atoms: 'x7' } }]);
	expect(seen).toEqual(QUIET);
});

test('light or dark works where nothing is kept, and is said not to last @long', async ({ page }) => {
	const seen = watch(page);
	await injectFault(page, 'refused');
	await page.goto('/?table=closed');
	await settled(page);
	const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
	const before = await theme();
	await page.getByRole('button', { name: /Giao diện/ }).click();
	expect(await theme()).not.toBe(before);
	await expect(page.locator('[data-notice=theme-not-kept]')).toBeVisible();
	expect(seen).toEqual(QUIET);
});
