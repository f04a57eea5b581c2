import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { publish } from '../../scripts/publish/publish';
import { expect } from './driver';
import { newerBuild } from './newer-build';
import { keptOffline, test } from './site';

const newer = { folder: '', remove: () => {} };
test.beforeAll(() => Object.assign(newer, newerBuild()));
test.afterAll(() => newer.remove());

/** What the tab does when its reader comes back to it. */
const comeBack = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

const copies = (page: Page) => page.evaluate(() => caches.keys());

/** Lines of the table a file of one place is opened as. */
const CSV = {
	name: 'cho.csv',
	mimeType: 'text/csv',
	buffer: Buffer.from('ten,vi do,kinh do\nA,21.85,106.76\n')
};

test('an open tab goes on after a new version is out, and offers it @long', async ({ app, page, site }) => {
	site.put('');
	await page.goto(`${site.origin}/?view=coverage`);
	await app.settled();
	await keptOffline(page);

	site.put('', newer.folder);
	const before = site.asked.length;
	await comeBack(page);
	await expect(page.locator('[data-update=ready]')).toContainText('phiên bản mới');
	// Parts that were not needed until now: columns, drawing, tables of files and what writes them.
	await app.view('check');
	await page.locator('input[type=file]').first().setInputFiles(CSV);
	await page.locator('[data-batch=columns] [data-run]').click();
	await expect(page.locator('[data-batch=done]')).toBeVisible();
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'XLSX' }).click();
	expect((await saved).suggestedFilename()).toBe('ket-qua.xlsx');
	// Nothing of the old version was asked of a server that no longer has it.
	const lost = site.asked
		.slice(before)
		.filter((path) => path.includes('/immutable/') && !existsSync(newer.folder + path));
	expect(lost).toEqual([]);

	await page.locator('[data-update=ready] button').first().click();
	await app.settled();
	await expect(page.locator('[data-update]')).toHaveCount(0);
	expect(new URL(page.url()).searchParams.get('view')).toBe('check');
	// The new one takes over and the old copy, which no page holds, goes.
	await expect.poll(() => copies(page), { timeout: 30_000 }).toHaveLength(1);
	await comeBack(page);
	await expect(page.locator('[data-update]')).toHaveCount(0);
});

test('a second tab keeps the copy of its older version @long', async ({ app, page, site, context }) => {
	site.put('');
	await page.goto(site.origin);
	await app.settled();
	await keptOffline(page);
	site.put('', newer.folder);
	const other = await context.newPage();
	await other.goto(site.origin);
	await expect(other.locator('[data-ready]')).toBeAttached({ timeout: 40_000 });
	await expect.poll(() => copies(page), { timeout: 30_000 }).toHaveLength(2);
	await page.bringToFront();
	await app.view('check');
	await page.locator('input[type=file]').first().setInputFiles(CSV);
	await expect(page.locator('[data-batch=columns] [data-run]')).toBeVisible();
});

/** As on a host without encryption, where browsers keep no copy. */
const withoutCopy = (page: Page) =>
	page.addInitScript(() => {
		Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });
		Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
	});

test('without a copy an open tab goes on too where the new version was published beside the old one @long', async ({
	app,
	page,
	site
}) => {
	const folder = mkdtempSync(join(tmpdir(), 'published-'));
	await withoutCopy(page);
	await publish('build', folder, 2);
	site.put('', folder);
	await page.goto(site.origin);
	await app.settled();
	await expect(page.locator('[data-whole]')).toBeVisible();
	await publish(newer.folder, folder, 2);
	site.put('', folder);
	await page.getByRole('button', { name: 'Cột diện tích đã phủ (bản đồ nghiêng)' }).click();
	await expect.poll(async () => (await app.layerOrder()).some((id) => id.startsWith('deck-'))).toBe(true);
	await app.lookAt(106.7613, 21.8537, 12);
	await app.shows('commune-line');
	await comeBack(page);
	await page.locator('[data-update=ready] button').first().click();
	await app.settled();
	await expect(page.locator('[data-update]')).toHaveCount(0);
	expect(site.asked.some((path) => path.includes('/natoms.'))).toBe(true);
	await expect(page.locator('[data-whole]')).toBeVisible();
	rmSync(folder, { recursive: true });
});

test('without a copy a part that is gone is told, with a way to reload @long', async ({
	app,
	page,
	site
}) => {
	app.expectProblem(/404|dynamically imported module|ERR_ABORTED/);
	await withoutCopy(page);
	site.put('');
	await page.goto(site.origin);
	await app.settled();
	await expect(page.locator('[data-whole]')).toBeVisible();
	site.put('', newer.folder);
	await page.getByRole('button', { name: 'Cột diện tích đã phủ (bản đồ nghiêng)' }).click();
	await expect(page.locator('[data-update=part-lost]')).toContainText('Một phần của trang');
	await page.locator('[data-update=part-lost] button').click();
	await app.settled();
	await expect(page.locator('[data-update]')).toHaveCount(0);
});

test('a new page with the scripts of the old version, or none, is said to be under way; then it opens', async ({
	app,
	page,
	site
}) => {
	app.expectProblem(/404|dynamically imported module|ERR_ABORTED|Refused to apply style/);
	// As behind servers of which one has not yet the files of the other.
	const stale = mkdtempSync(join(tmpdir(), 'stale-'));
	cpSync('build', stale, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
	cpSync(join(newer.folder, 'sources/index.html'), join(stale, 'sources/index.html'));
	site.put('', stale);
	await page.goto(`${site.origin}/sources/`);
	await expect(page.locator('.not-started')).toContainText('đang được cập nhật');
	site.put('', newer.folder);
	await page.locator('.not-started a').first().click();
	await expect(page.locator('main h1')).toBeVisible();
	await expect(page.locator('.not-started')).toBeHidden();
	rmSync(stale, { recursive: true });
});

test('two versions on two paths of one host leave each other alone @long', async ({
	app,
	page,
	site,
	context
}) => {
	app.expectProblem(/ERR_INTERNET_DISCONNECTED|icon\.\w+\.svg/);
	site.put('/nay');
	site.put('/thu', newer.folder);
	for (const path of ['/nay', '/thu', '/nay']) {
		await page.goto(`${site.origin}${path}/sources/`);
		await keptOffline(page);
	}
	const kept = await copies(page);
	expect(kept.map((name) => name.split(' ')[1]).sort()).toEqual(['/nay/', '/thu/']);
	await context.setOffline(true);
	for (const path of ['/nay', '/thu']) {
		await page.goto(`${site.origin}${path}/`);
		await app.settled();
		await expect(page.locator('tbody tr[data-row]')).toHaveCount(11);
	}
});
