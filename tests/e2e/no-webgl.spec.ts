import { expect, test } from './driver';

test('without WebGL the page says so, and panels, tables and search work', async ({ app, page }) => {
	await page.addInitScript(() => {
		const original = HTMLCanvasElement.prototype.getContext;
		HTMLCanvasElement.prototype.getContext = function (
			this: HTMLCanvasElement,
			kind: string,
			...rest: unknown[]
		) {
			return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind, ...rest]);
		} as typeof original;
	});
	await page.goto('/');
	await expect(page.locator('[data-ready]')).toBeAttached({ timeout: 40_000 });
	await expect(app.notice('no-webgl')).toContainText('WebGL 2');
	await expect(page.locator('[data-coverage=idle] tbody tr[data-row]')).toHaveCount(11);
	await app.row('183').getByRole('button').click();
	await expect(page.locator('[data-figure="183"]')).toContainText('tối thiểu');

	await page.locator('button[data-view=boundaries]').click();
	await expect(page.locator('[data-limit=city-b]')).toContainText('30 đơn vị');
	await page.locator('button[data-view=centres]').click();
	await expect(page.locator('[data-centre]').first()).toBeVisible();
	await page.locator('button[data-view=projects]').click();
	await expect(page.locator('[data-project]')).toHaveCount(30);
	await page.locator('button[data-view=check]').click();
	await page.locator('#place').fill('21.8537, 106.7613');
	await page.getByRole('button', { name: 'Xem', exact: true }).click();
	await expect(page.locator('[data-answer=inside]')).toContainText('Thành phố Lạng Sơn');
});
