import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test } from './driver';
import { handlerOf, listen } from '../../scripts/serve/server.mjs';
import { ROOT } from '../../scripts/setup/run.mjs';
import { QUIET, watch } from './proposal-page';
import { injectFault, setFault } from './storage-fault';

const row = (page: Page) => page.locator('tr[data-target="T16"]');

async function report(page: Page, value: string, source: string): Promise<void> {
	await row(page).getByRole('button', { name: 'Nhập số liệu báo cáo' }).click();
	await row(page)
		.getByLabel(/Giá trị/)
		.fill(value);
	await row(page).getByLabel('Ngày báo cáo').fill('2025-12-10');
	await row(page).getByLabel(/Nguồn/).fill(source);
	await row(page).getByRole('button', { name: 'Lưu trên máy này' }).click();
}

test('values entered in two windows are both kept; two for the same day are shown side by side', async ({
	page,
	context
}) => {
	const other = await context.newPage();
	for (const window of [page, other]) {
		await window.goto('/targets/');
		await expect(row(window)).toHaveAttribute('data-verdict', 'unreported');
	}
	// Both begin before either has saved.
	await row(other).getByRole('button', { name: 'Nhập số liệu báo cáo' }).click();
	await report(page, '12,5', 'BC 700/BC-SXD');
	await expect(row(other)).toContainText('BC 700/BC-SXD');
	await row(other)
		.getByLabel(/Giá trị/)
		.fill('14');
	await row(other).getByLabel('Ngày báo cáo').fill('2025-12-10');
	await row(other).getByLabel(/Nguồn/).fill('BC 701/BC-SXD');
	await row(other).getByRole('button', { name: 'Lưu trên máy này' }).click();
	for (const window of [page, other]) {
		await expect(row(window)).toContainText('BC 701/BC-SXD');
		await expect(row(window).locator('[data-same-day]')).toContainText('BC 700/BC-SXD');
	}
	await page.reload();
	await expect(row(page)).toContainText('BC 700/BC-SXD');
	await expect(row(page)).toContainText('BC 701/BC-SXD');
	await row(page).getByRole('button', { name: 'Bỏ số liệu này' }).first().click();
	await expect(row(other).locator('[data-same-day]')).toHaveCount(0);
});

test('a value that cannot be kept is shown, said not to be kept, and kept once there is room', async ({
	page
}) => {
	const seen = watch(page);
	await injectFault(page, 'full');
	await page.goto('/targets/');
	await report(page, '12,5', 'BC 700/BC-SXD');
	await expect(row(page)).toHaveAttribute('data-verdict', 'short');
	await expect(page.locator('[data-keep]')).toContainText('bộ nhớ đầy');
	const download = page.waitForEvent('download');
	await page.locator('[data-keep-file]').click();
	expect(readFileSync(await (await download).path(), 'utf8')).toContain('BC 700/BC-SXD');
	await setFault(page, 'none');
	await page.locator('[data-keep-retry]').click();
	await expect(page.locator('[data-keep]')).toHaveCount(0);
	expect(seen).toEqual(QUIET);
});

test('the board stands where the browser refuses all storage', async ({ page }) => {
	const seen = watch(page);
	await injectFault(page, 'refused');
	await page.goto('/targets/');
	await expect(page.locator('tr[data-target]')).toHaveCount(26);
	await expect(page.locator('[data-keep=not-read]')).toBeVisible();
	await report(page, '12,5', 'BC 700/BC-SXD');
	await expect(row(page)).toContainText('BC 700/BC-SXD');
	await expect(page.locator('[data-keep=not-kept]')).toBeVisible();
	expect(seen).toEqual(QUIET);
});

test('values of an earlier version are taken over, and those it cannot read are said', async ({ page }) => {
	await page.goto('/sources/');
	const old = { target: 'T16', date: '2025-12-10', value: 12.5, source: 'BC 700/BC-SXD' };
	await page.evaluate(
		(text) => localStorage.setItem('reported-values', text),
		JSON.stringify([old, { target: 1 }])
	);
	await page.goto('/targets/');
	await expect(row(page)).toContainText('BC 700/BC-SXD');
	await expect(page.locator('[data-unread=damaged]')).toContainText('1 bản');
	await row(page).getByRole('button', { name: 'Bỏ số liệu này' }).click();
	await expect(row(page)).toHaveAttribute('data-verdict', 'unreported');
	await page.reload();
	await expect(page.locator('[data-unread=damaged]')).toBeVisible();
	await expect(row(page)).toHaveAttribute('data-verdict', 'unreported');
});

/** How many values the database of a path holds. */
const kept = (page: Page, path: string) =>
	page.evaluate(
		(name) =>
			new Promise<number>((resolve) => {
				const opening = indexedDB.open(name);
				opening.onsuccess = () => {
					const database = opening.result;
					const count = database.transaction('reports').objectStore('reports').count();
					count.onsuccess = () => {
						database.close();
						resolve(count.result);
					};
				};
			}),
		`planning-map-reports@${path}`
	);

test('two versions on two paths of one host keep apart', async ({ page }) => {
	const files = handlerOf(`${ROOT}build`);
	const server = await listen(
		(req, res) => {
			req.url = (req.url ?? '/').replace(/^\/(cu|moi)\//, '/');
			files(req, res);
		},
		0,
		'127.0.0.1'
	);
	const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	try {
		await page.goto(`${host}/cu/targets/`);
		await report(page, '12,5', 'BC 700/BC-SXD');
		await expect(row(page)).toContainText('BC 700/BC-SXD');
		await expect.poll(() => kept(page, '/cu/')).toBe(1);
		await page.goto(`${host}/moi/targets/`);
		await expect(page.locator('tr[data-target]')).toHaveCount(26);
		await expect(row(page)).toHaveAttribute('data-verdict', 'unreported');
		await page.goto(`${host}/cu/targets/`);
		await expect(row(page)).toContainText('BC 700/BC-SXD');
		const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
		expect(names.sort()).toEqual(['planning-map-reports@/cu/', 'planning-map-reports@/moi/']);
	} finally {
		server.closeAllConnections();
		server.close();
	}
});
