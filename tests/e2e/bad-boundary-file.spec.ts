import { readFileSync } from 'node:fs';
import { expect, test, type Driver } from './driver';

/** Centres and projects need no land: they stay. */
async function listsWork(app: Driver): Promise<void> {
	await app.page.locator('button[data-view=centres]').click();
	await expect(app.page.locator('[data-centre]').first()).toBeVisible();
	await app.page.locator('button[data-view=projects]').click();
	await expect(app.page.locator('[data-project]')).toHaveCount(30);
	await app.page.locator('[data-project=P09]').click();
	await expect(app.page.locator('[data-card=P09]')).toBeVisible();
	await app.page.locator('.search-input').fill('huu lung');
	await expect(app.page.locator('.search-item').first()).toBeVisible();
}

for (const [what, body] of [
	['no JSON', '<html>404</html>'],
	['another file', '{"type":"FeatureCollection","features":[]}'],
	['half a file', readFileSync('tiles/made/atoms.topo').subarray(0, 60_000)]
] as const) {
	test(`a boundary file that is ${what}: told, and the rest works @long`, async ({ app, page }) => {
		await page.route('**/atoms.*.topo', (route) => route.fulfill({ status: 200, body }));
		await page.goto('/');
		await expect(page.locator('[data-ready]')).toBeAttached({ timeout: 40_000 });
		await expect(page.locator('[data-notice^=boundaries-], [data-notice^=topology-]')).toBeVisible();
		await expect(page.locator('#panel')).toContainText('Loại quy hoạch đã phê duyệt');
		await listsWork(app);
	});
}

test('no tiles: told, and the figures stand', async ({ app, page }) => {
	app.expectProblem(/province\.\S+\.pmtiles/);
	await page.route('**/province.*.pmtiles', (route) => route.fulfill({ status: 500, body: '' }));
	await page.goto('/');
	await expect(app.notice('tiles-unavailable')).toBeVisible({ timeout: 40_000 });
	await expect(page.locator('tbody tr[data-row]')).toHaveCount(11);
	await listsWork(app);
});
