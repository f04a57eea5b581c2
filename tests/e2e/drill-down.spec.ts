import { expect, shared as test } from './driver';

test('from province to district to commune and back: panel, table and link go along @long', async ({
	app,
	page
}) => {
	await app.open('?asof=2026-11-25');
	await app.row('183').getByRole('button').click();
	await app.settled();
	await test.step('the table is that of the district, in which its plans and its gaps are listed', async () => {
		await expect(page.locator('.drawer h2')).toContainText('Huyện Cao Lộc');
		await expect(app.row('06187')).toBeVisible();
		await expect(app.row('05992')).toHaveCount(0);
		const lists = page.locator('[data-figure="183"] [data-list]');
		await expect(lists).toHaveCount(3);
		// Two plans in Chi Lăng and Hữu Lũng do not concern Cao Lộc.
		await expect(page.locator('[data-list] [data-plan="Z04"], [data-list] [data-plan="Z05"]')).toHaveCount(0);
		await expect(page.locator('[data-list=with] [data-plan="R3"]')).toBeVisible();
	});
	await test.step('the map and its legend are of the communes of the district', async () => {
		expect(await app.tileLayerOf('coverage')).toBe('commune_2020');
		const counts = page.locator('[data-legend=screen] [data-part=coverage] [data-key^="class-"] b');
		const units = (await counts.allInnerTexts()).reduce((sum, count) => sum + Number(count), 0);
		expect(units).toBe(await page.locator('tbody tr[data-row]').count());
	});
	await test.step('under way there: assumed approved with one press; plans elsewhere are not listed', async () => {
		await expect(page.locator('[data-list=under-way] [data-assume="Z02"]')).toHaveCount(0);
		await expect(page.locator('[data-list=under-way] [data-assume="R4"]')).toBeVisible();
	});
	await test.step('a commune of the district: by the list, with the way back over it', async () => {
		await page.locator('[data-none="06187"] button').click();
		await app.settled();
		await expect(page.locator('[data-figure="06187"] h1')).toContainText('Cao Lộc');
		await expect(page.locator('[data-above]')).toHaveText(['Tỉnh Lạng Sơn', 'Huyện Cao Lộc']);
		await expect(app.row('06187')).toHaveAttribute('aria-selected', 'true');
	});
	await test.step('a press on the map in the district chooses a commune', async () => {
		await page.locator('[data-above="183"]').click();
		await app.settled();
		await app.clickPlace(106.8078, 21.8295);
		await expect(page.locator('[data-figure="06244"]')).toBeVisible();
	});
	await test.step('communes are compared: the district stays chosen', async () => {
		await page.locator('[data-above="183"]').click();
		await app.settled();
		await page.getByLabel('Tính cho').selectOption('commune');
		await app.settled();
		await expect(page.locator('[data-figure="183"] h1')).toHaveText('Huyện Cao Lộc');
		await expect(app.row('05992')).toHaveCount(0);
		await page.locator('[data-above="20"]').click();
		await app.settled();
		await expect(app.row('05992')).toHaveCount(1);
	});
});
