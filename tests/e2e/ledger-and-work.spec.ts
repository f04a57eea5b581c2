import { readFileSync } from 'node:fs';
import { expect, shared as test } from './driver';

test('where the land of units that ended lies now', async ({ app, page }) => {
	// Resolution 1672/NQ-UBTVQH15 made Đồng Đăng of Bảo Lâm and others, from 1 July 2025.
	await app.open('?view=boundaries&boundaries=2020&sel=u:06190');
	const ledger = page.locator('[data-unit="06190"] [data-ledger]');
	await ledger.locator('summary').click();
	await expect(ledger.locator('[data-ledger-of]')).toHaveText('Xã Bảo Lâm (hết từ 1/7/2025)');
	await expect(ledger.locator('[data-ledger-part]')).toHaveCount(1);
	await expect(ledger.locator('[data-ledger-part="06184"]')).toBeVisible();

	// The city of before became four wards.
	await app.open('?boundaries=2024&sel=u:178');
	const city = page.locator('[data-figure="178"] [data-ledger="178"]');
	await city.locator('summary').click();
	await expect(city.locator('[data-ledger-part]')).toHaveCount(4);
	await expect(city).toContainText('trọn đơn vị này');
});

test('what to find out first is sorted, with reasons, and leads to the unit', async ({ app, page }) => {
	await app.open('?boundaries=2025&level=commune&asof=2026-11-25');
	await page.locator('[data-work-details] > summary').click();
	const items = page.locator('[data-work-item]');
	// 13 by `planning worklist`, which a test of its own holds against what is measured without it.
	await expect(page.locator('[data-work="13"]')).toBeVisible();
	await expect(items).toHaveCount(13);
	await expect(items.first()).toHaveAttribute('data-work-item', '05986 R2');
	await expect(items.first()).toContainText('+27,9 điểm, +754,5 ha');
	await expect(items.last()).toContainText('không đo được');
	const saving = page.waitForEvent('download');
	await page.locator('[data-work-csv]').click();
	const csv = readFileSync(await (await saving).path(), 'utf8').split('\r\n');
	expect(csv[1]).toMatch(/^05986,Phường Tam Thanh,R2,/);
	await items.first().getByRole('button').click();
	await app.settled();
	await expect(page.locator('[data-figure="05986"]')).toBeVisible();
});

test('a plan in a figure tells where its land is now', async ({ app, page }) => {
	await app.open('?boundaries=2025&level=commune&asof=2026-11-25&sel=u:05977');
	const ledger = page.locator('[data-plan="P01"] [data-ledger="P01"]');
	await ledger.locator('summary').click();
	await expect(ledger).toContainText('Phường Đông Kinh');
	await expect(ledger).toContainText('91,7 ha');
});
