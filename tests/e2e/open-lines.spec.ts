import { clearDesk } from './check-page';
import { takeAllBack } from './coverage-page';
import { expect, shared as test } from './driver';
import { PARCEL } from './open-drawing';

test('a drawing with open lines: its gaps shown, mended with a larger tolerance, its parcel checked @long', async ({
	app,
	page
}) => {
	await app.open('?view=check');
	await page.getByLabel('Mở tệp').setInputFiles(PARCEL);
	const asked = page.locator('[data-batch=choice]');
	await expect(asked.locator('[data-ask-gaps]')).toContainText('2 chỗ hở');
	await asked
		.getByRole('button', { name: /107°15′/ })
		.first()
		.click();
	await expect(page.locator('[data-batch=done]')).toContainText('2 có vị trí');

	// What is open: with width and place, on the map and in the list.
	const gaps = page.locator('[data-gaps]');
	await expect(gaps.locator('[data-gap=gap-open]')).toHaveCount(2);
	await expect(gaps.locator('[data-gap]').first()).toContainText('đầu nét hở 0,40 m');
	await expect(gaps.locator('[data-gap]').first()).toContainText('449.293,00; 2.417.628,80');
	await gaps.getByRole('button', { name: 'Xem chỗ hở 1 trên bản đồ' }).click();
	await app.settled();
	await app.shows('gap-mark');
	expect(await app.drawn('label', 'gap-mark')).toEqual(['1 · 0,40 m', '2 · 2,00 m']);

	// Half a metre closes one of them, and no outline yet.
	await gaps.getByLabel('Nối các chỗ hở đến').selectOption('0.5');
	await gaps.getByRole('button', { name: 'Nối chỗ hở đến 0,50 m' }).click();
	await expect(gaps.locator('[data-join-tolerance="0.5"]')).toContainText('1 chỗ còn hở');

	await gaps.getByLabel('Nối các chỗ hở đến').selectOption('other');
	await gaps.getByLabel('Khoảng hở khác (m)').fill('2');
	await gaps.getByRole('button', { name: 'Nối chỗ hở đến 2 m' }).click();
	await expect(gaps.locator('[data-gap=gap-joined]')).toHaveCount(2);
	await app.settled();
	expect(await app.drawn('label', 'gap-mark')).toEqual(['1 · 0,40 m', '2 · 2,00 m']);

	// (0,0) (100,0) (100,80) (98,80) (0,80) (0,79.6): 8,000 m². Had either end been moved to the other, triangles of
	// 80 × 2 / 2 and 98 × 0.4 / 2 m²: 99.6.
	await app.row('0').getByRole('button').click();
	await app.settled();
	const land = page.locator('[data-file-land]');
	await expect(land).toContainText('0,8000 ± 0,0100 ha');
	await expect(land.locator('[data-joined="2"]')).toContainText('đầu nét cách nhau đến 2,00 m');
	await expect(land).toContainText('2 chỗ hở, rộng nhất 2,00 m; diện tích có thể lệch ±100 m²');
	await expect(page.locator('[data-plain=units]')).toBeVisible();
	await app.shows('selection-line');
	await clearDesk(page);
});

test('the same drawing as a plan: joined before it is read, its tolerance beside the figure @long', async ({
	app,
	page
}) => {
	await app.open('?sel=u:178');
	await page.locator('.add input[multiple]').setInputFiles(PARCEL);
	const asked = page.locator('.add [data-ask-file=crs]');
	await expect(asked.locator('[data-ask-gaps]')).toContainText('2 chỗ hở');
	await asked.getByLabel('Nối các chỗ hở đến').selectOption('5');
	await asked.getByRole('button', { name: 'Nối chỗ hở đến 5 m' }).click();
	await expect(asked.locator('[data-ask-gaps]')).toHaveCount(0);
	await asked.locator('select').first().selectOption('9215');
	await page.locator('.add [data-ask=status] select').selectOption('approved');
	await page.locator('.add [data-ask=type] select').selectOption('zoning');
	await expect(page.locator('.add [data-gaps] [data-gap=gap-joined]')).toHaveCount(2);
	await expect(page.locator('.add [data-plan-area]')).toContainText('0,80 ha');
	await expect(page.locator('.add [data-plan-area] [data-joined="5"]')).toContainText('±100 m²');
	await takeAllBack(page);
});
