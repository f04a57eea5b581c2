import { clearDesk } from './check-page';
import { expect, shared } from './driver';

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
