import { expect, test } from './driver';

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
	await expect(page.locator('#panel')).toContainText('không có nghĩa là không có quy hoạch');
});

test('pasted coordinates, in either order', async ({ app, page }) => {
	await app.open('?view=check');
	for (const text of ['21.8537, 106.7613', '106.7613 21.8537']) {
		await page.getByLabel(/Tọa độ WGS 84/).fill(text);
		await page.getByRole('button', { name: 'Xem' }).click();
		await app.settled();
		await expect(page.locator('[data-answer=inside]')).toContainText('21,85370; 106,76130');
		expect(new URL(page.url()).searchParams.get('at')).toBe('21.853700,106.761300');
	}
});

test('outside the province is said, unreadable input is refused in words', async ({ app, page }) => {
	await app.open('?view=check');
	const place = page.getByLabel(/Tọa độ WGS 84/);
	await place.fill('21.0285, 105.8542');
	await page.getByRole('button', { name: 'Xem' }).click();
	await app.settled();
	await expect(page.locator('[data-answer=outside]')).toContainText('Ngoài tỉnh Lạng Sơn');

	for (const text of ['chợ Kỳ Lừa', '21.8', '', '1e9, 1e9', '<b>21, 106</b>']) {
		await place.fill(text);
		await page.getByRole('button', { name: 'Xem' }).click();
		await expect(page.getByRole('alert')).toContainText('Không đọc được');
		await expect(place).toHaveAttribute('aria-invalid', 'true');
	}
});

test('a right click in any view asks what is here', async ({ app, page }) => {
	await app.open('?view=centres');
	const box = await page.locator('.map canvas').boundingBox();
	if (!box) throw new Error('no canvas');
	await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button: 'right' });
	await app.settled();
	await expect(page.locator('.app')).toHaveAttribute('data-view', 'check');
	await expect(page.locator('[data-answer]')).toBeVisible();
});
