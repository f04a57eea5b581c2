import { clearDesk } from './check-page';
import { expect, shared, test } from './driver';

test.describe('a citizen’s pin on a phone', () => {
	test.use({
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		isMobile: true,
		geolocation: { latitude: 21.8244, longitude: 106.7734, accuracy: 25 },
		permissions: ['geolocation']
	});

	test('the device’s own position, and a pasted map link', async ({ app, page }) => {
		await app.open('?view=check');
		await test.step('the device’s own position is answered with its margin', async () => {
			await page.getByRole('button', { name: 'Vị trí của tôi' }).click();
			await app.settled();
			await expect(page.locator('[data-remark=device-position]')).toBeVisible();
			await expect(page.locator('[data-echo]')).toContainText('± 25 m');
			await expect(page.locator('[data-verdict]')).toBeVisible();
			await expect(page.locator('[data-answer=inside]')).toContainText('Xã Mai Pha');
		});
		await test.step('where, what applies and whom to ask stand in the first half sheet', async () => {
			const tabs = await page.getByRole('navigation', { name: 'Chế độ xem' }).boundingBox();
			const sheet = await page.locator('#panel').boundingBox();
			for (const part of ['units', 'plans', 'ask']) {
				const box = await page.locator(`[data-verdict] [data-plain=${part}]`).boundingBox();
				expect(box?.y, part).toBeGreaterThanOrEqual(sheet?.y ?? Infinity);
				expect((box?.y ?? 0) + (box?.height ?? Infinity), part).toBeLessThanOrEqual(tabs?.y ?? 0);
			}
			await expect(page.locator('[data-verdict] [data-plain=units] h2')).toContainText('Phường Đông Kinh');
			await expect(page.locator('[data-verdict] [data-plain=units]')).toContainText(
				'Trước 1/7/2025: Xã Mai Pha'
			);
			await expect(page.locator('[data-verdict] [data-plain=ask]')).toContainText('Sở Xây dựng');
			// Proposals are no decision: folded below.
			await expect(page.locator('[data-limits] [data-limit=city-a]')).toBeHidden();
		});
		await clearDesk(page);
		await expect(page.locator('[data-answer]')).toHaveCount(0);
		await test.step('a pasted map link is read, and nothing is fetched', async () => {
			await page
				.locator('#place')
				.fill('https://www.google.com/maps/place/X/@21.9,106.9,15z/data=!3d21.8244!4d106.7734');
			await page.getByRole('button', { name: 'Xem', exact: true }).click();
			await app.settled();
			await expect(page.locator('[data-remark=link-pin]')).toBeVisible();
			await expect(page.locator('[data-answer=inside]')).toContainText('Xã Mai Pha');
		});
	});
});

shared('too close to call is an answer, and names the other side', async ({ app, page }) => {
	// The nearest point of the line of version A to the drawn example: 21.8302 N, 106.8573 E.
	await app.open('?view=check&at=21.830200,106.857200');
	await expect(page.locator('[data-verdict=too-close]')).toContainText('Quá sát ranh');
	// Why not, and what would settle it.
	await page.locator('[data-limits] summary').click();
	await expect(page.locator('[data-firmness]')).toContainText('ranh chỉ chính xác ± 40 m');
	await expect(page.locator('[data-firmness]')).toContainText('tọa độ mốc giới');
	await page.locator('[data-limits] summary').click();
	await expect(page.locator('[data-answer=inside]')).toContainText('cũng có thể là');
	await clearDesk(page);
});

shared('a place outside is said to be outside', async ({ app, page }) => {
	await app.open('?view=check&at=21.028500,105.854200');
	await expect(page.locator('[data-verdict=outside]')).toContainText('Ngoài tỉnh Lạng Sơn');
	await clearDesk(page);
});

shared('the search takes coordinates and km-posts, and hands them to the check', async ({ app, page }) => {
	await app.open();
	await app.search('21.8244, 106.7734', 'Kiểm tra vị trí này');
	await expect(page.locator('[data-answer=inside]')).toContainText('Xã Mai Pha');
	await app.search('QL4B Km18', 'Kiểm tra vị trí này');
	await expect(page.locator('[data-remark=road-indicative]')).toBeVisible();
	// Metres without a grid are asked about, not guessed.
	await app.search('2415130.76 458848.28', 'Kiểm tra vị trí này');
	await expect(page.locator('[data-question=grid-not-stated]')).toBeVisible();
	await clearDesk(page);
});
