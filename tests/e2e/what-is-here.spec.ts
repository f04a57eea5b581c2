import { expect, shared as test, type Driver } from './driver';

async function ask(app: Driver, text: string): Promise<void> {
	await app.page.locator('#place').fill(text);
	await app.page.getByRole('button', { name: 'Xem', exact: true }).click();
	await app.settled();
}

test('a click on the map says what is here, before and after 1 July 2025', async ({ app, page }) => {
	await app.open('?view=check');
	// Mai Pha, south of the city: commune of the city in 2023, ward Đông Kinh since.
	await app.clickPlace(106.7734, 21.8244);
	const answer = page.locator('[data-answer=inside]');
	await expect(answer).toContainText('27/5/2023');
	await expect(answer).toContainText('Thành phố Lạng Sơn');
	await expect(answer).toContainText('từ 1/7/2025');
	await expect(answer).toContainText('Phường');
	await app.shows('checked-point');
	await expect(page.locator('#panel')).toContainText('không có giá trị pháp lý');
});

test('pasted coordinates, in either order', async ({ app, page }) => {
	await app.open('?view=check');
	for (const text of ['21.8537, 106.7613', '106.7613 21.8537']) {
		await ask(app, text);
		await expect(page.locator('[data-echo]')).toContainText('WGS 84');
		await expect(page.locator('[data-answer=inside]')).toContainText('Thành phố Lạng Sơn');
		expect(new URL(page.url()).searchParams.get('at')).toBe('21.853700,106.761300');
	}
});

test('outside the province is said, unreadable input is refused in words', async ({ app, page }) => {
	await app.open('?view=check');
	await ask(app, '21.0285, 105.8542');
	await expect(page.locator('[data-answer=outside]')).toContainText('Ngoài tỉnh Lạng Sơn');

	for (const text of ['nơi nào đó xa lắm', '21.8', '', 'abc; def', '<b>21, 106</b>']) {
		await ask(app, text);
		await expect(page.getByRole('alert'), text).toContainText(/Không|Hãy/);
		await expect(page.locator('#place')).toHaveAttribute('aria-invalid', 'true');
	}
});

test('a right click in any view asks what is here', async ({ app, page }) => {
	await app.open('?view=centres');
	const box = await page.locator('.map canvas').first().boundingBox();
	if (!box) throw new Error('no canvas');
	await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button: 'right' });
	await app.settled();
	await expect(page.locator('.app')).toHaveAttribute('data-view', 'check');
	await expect(page.locator('[data-answer]')).toBeVisible();
});
