import type { Page } from '@playwright/test';
import { expect, test } from './driver';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('on a phone: controls for a finger, tab bar, sheet, table and every view @long', async ({
	app,
	page
}) => {
	await app.open();
	await test.step('main controls are large enough for a finger', async () => {
		await page.locator('[data-tools]').click();
		const controls = page.locator(
			'nav button, [data-tools], .tools-menu .tool, header .tool, .dates label, [data-here], #panel .content button'
		);
		await expect(page.locator('.tools-menu .tool')).toHaveText([
			'Lớp bản đồ',
			'Chú giải',
			'Cột diện tích đã phủ (bản đồ nghiêng)',
			'Chép liên kết',
			'In bản đồ',
			'Vẽ, ghi chữ trên bản đồ',
			'Góp ý',
			'Trình chiếu',
			'Trợ giúp'
		]);
		const small = await controls.evaluateAll((all) =>
			all
				.map((one) => ({ name: one.textContent?.trim() ?? '', box: one.getBoundingClientRect() }))
				.filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 44)
				.map(({ name, box }) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`)
		);
		expect(small).toEqual([]);
		expect(await controls.count()).toBeGreaterThan(16);
		await page.keyboard.press('Escape');
		await expect(page.locator('[data-legend=strip]')).toContainText('Tỷ lệ phủ');
	});
	await test.step('a view begins half up, however far the sheet was pulled', async () => {
		const grab = page.getByRole('button', { name: 'Đổi chiều cao bảng nội dung' });
		await grab.press('Enter');
		await expect(page.locator('#panel')).toHaveClass(/full/);
		await app.view('centres');
		await expect(page.locator('#panel')).toHaveClass(/half/);
		await grab.press('Enter');
		await app.view('centres');
		await expect(page.locator('#panel')).toHaveClass(/half/);
		await app.view('coverage');
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
	await test.step('a finger draws on the map, which has the room for it', async () => {
		await page.locator('[data-tools]').tap();
		await page.locator('[data-mark-menu]').tap();
		await page.locator('[data-mark-tool=outline]').tap();
		await expect(page.locator('#panel')).toHaveClass(/peek/);
		await expect(page.locator('[data-tool=mark]')).toBeAttached();
		for (const [x, y] of [
			[90, 330],
			[300, 340],
			[200, 480]
		] as const)
			await page.touchscreen.tap(x, y);
		await page.locator('[data-mark-done]').tap();
		await app.shows('mark-line');
		await expect(page).toHaveURL(/draw=/);
		expect(page.url()).not.toContain('sel=');
		await app.view('coverage');
	});
	await test.step('maps one above the other have their row of differences', async () => {
		await app.open('?view=boundaries&limit=city-a&maps=present,city-a&table=closed');
		const row = page.locator('[data-pane="city-a"] [data-pane-differs]');
		await expect(row).toBeVisible();
		await expect(page.locator('[data-here]')).toHaveCount(0);
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

/** Share of the screen, 0 to 1, where a finger meets the map itself. */
const mapShare = (page: Page) =>
	page.evaluate(() => {
		const step = 8;
		let [met, all] = [0, 0];
		for (let x = step / 2; x < innerWidth; x += step)
			for (let y = step / 2; y < innerHeight; y += step) {
				all += 1;
				if (document.elementFromPoint(x, y)?.closest('.map')) met += 1;
			}
		return met / all;
	});

const boxOf = async (page: Page, place: string) => {
	const box = await page.locator(place).boundingBox();
	if (!box) throw new Error(`${place} is not shown`);
	return { ...box, right: box.x + box.width, bottom: box.y + box.height };
};

/** A desktop at 200 and at 400 %, a phone across. */
const SMALL = [
	{ width: 720, height: 450, across: true },
	{ width: 844, height: 390, across: true },
	{ width: 320, height: 256, across: false }
];

test('enlarged and in landscape, map and panel are both within reach @long', async ({ app, page }) => {
	await app.open('?sel=u:183');
	const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	for (const { across, ...size } of SMALL)
		await test.step(`${size.width} × ${size.height}`, async () => {
			await page.setViewportSize(size);
			await app.settled();
			expect(await sideways()).toBeLessThanOrEqual(0);
			const panel = await boxOf(page, '#panel');
			const search = await boxOf(page, 'header .tools');
			if (across) {
				// Side by side, each with the whole height.
				expect(panel.height).toBe(size.height);
				expect(panel.right).toBeLessThanOrEqual((await boxOf(page, '.stage')).x + 1);
				expect(panel.width).toBeGreaterThanOrEqual(240);
				expect(search.x).toBeGreaterThanOrEqual(panel.right);
				expect(await mapShare(page)).toBeGreaterThan(0.15);
			} else {
				const grab = page.getByRole('button', { name: 'Đổi chiều cao bảng nội dung' });
				await grab.press('Enter');
				await expect(page.locator('#panel')).toHaveClass(/full/);
				await expect.poll(async () => (await boxOf(page, '#panel')).height).toBeGreaterThan(150);
				expect((await boxOf(page, '#panel')).y).toBeGreaterThanOrEqual(search.bottom);
				await grab.press('Enter');
				await expect.poll(async () => (await boxOf(page, '#panel')).height).toBeLessThan(50);
				expect(await mapShare(page)).toBeGreaterThan(0.15);
			}
		});
	await test.step('sheets of a print stand within the screen', async () => {
		await page.goto('/print/?view=boundaries&limit=city-b');
		for (const size of [{ width: 390, height: 844 }, ...SMALL]) {
			await page.setViewportSize(size);
			await expect(page.locator('[data-sheet=map]')).toBeVisible({ timeout: 40_000 });
			await expect.poll(sideways).toBeLessThanOrEqual(0);
			expect((await boxOf(page, '[data-sheet=map]')).right).toBeLessThanOrEqual(size.width);
		}
		await page.emulateMedia({ media: 'print' });
		// On paper 297 mm are 297 mm: 1123 px of 1/96 inch.
		expect(Math.round((await boxOf(page, '[data-sheet=map]')).width)).toBe(1123);
	});
});
