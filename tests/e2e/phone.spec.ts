import { expect, test } from './driver';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('on a phone: controls for a finger, tab bar, sheet, table and every view', async ({ app, page }) => {
	await app.open();
	await test.step('main controls are large enough for a finger', async () => {
		const controls = page.locator('nav button, .toolbar .tool, header .tool, .dates label, #panel .grab');
		const small = await controls.evaluateAll((all) =>
			all
				.map((one) => ({
					name: one.getAttribute('aria-label') ?? one.textContent?.trim() ?? '',
					box: one.getBoundingClientRect()
				}))
				.filter(
					({ name, box }) =>
						box.width > 0 && Math.min(box.width, box.height) < (name.includes('chiều cao') ? 24 : 40)
				)
				.map(({ name, box }) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`)
		);
		expect(small).toEqual([]);
		expect(await controls.count()).toBeGreaterThan(8);
	});
	await test.step('tab bar, sheet and table on a phone', async () => {
		const nav = page.getByRole('navigation', { name: 'Chế độ xem' });
		const bar = await nav.boundingBox();
		expect(bar?.y).toBeGreaterThan(844 - 100);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

		const sheet = page.locator('#panel');
		const height = async () => (await sheet.boundingBox())?.height ?? 0;
		const half = await height();
		await page.getByRole('button', { name: 'Đổi chiều cao bảng nội dung' }).press('Enter');
		await expect(sheet).toHaveClass(/full/);
		await expect.poll(height).toBeGreaterThan(half + 100);
		await page.getByRole('button', { name: 'Đổi chiều cao bảng nội dung' }).press('Enter');
		await expect(sheet).toHaveClass(/peek/);
		await expect.poll(height).toBeLessThan(half);
		await page.getByRole('button', { name: 'Đổi chiều cao bảng nội dung' }).press('Enter');

		await sheet.getByRole('button', { name: 'Mở bảng' }).click();
		const table = page.locator('.drawer');
		await expect(table).toHaveClass(/open/);
		const box = await table.boundingBox();
		expect(box?.width).toBe(390);
		expect(box?.height).toBeGreaterThan(600);
		await expect(page.locator('tbody tr[data-row]')).toHaveCount(11);
		await table.getByRole('button', { name: 'Thu bảng' }).click();
		await expect(table).not.toHaveClass(/open/);
	});
	await test.step('every view opens from the tab bar, with its map', async () => {
		for (const view of ['boundaries', 'centres', 'projects', 'check', 'coverage'] as const) {
			await app.view(view);
			await expect(page.locator('.app')).toHaveAttribute('data-view', view);
			await app.shows('province-line');
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
		}
	});
});
