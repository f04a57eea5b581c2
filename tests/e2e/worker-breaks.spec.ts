import { expect, test } from './driver';

test('the engine’s worker does not come: the first figures stand, what needs it is told, and a second try works', async ({
	app,
	page
}) => {
	app.expectProblem(/workers\/worker-|request failed|Failed to load/);
	await page.route('**/workers/worker-*.js', (route) => route.abort());
	await app.open();
	await expect(page.locator('tbody tr[data-row]')).toHaveCount(11);
	await expect(page.locator('[data-run-failed]')).toHaveCount(0);
	await page.goto('/?base=urban');
	await expect(page.locator('[data-run-failed=worker-failed]')).toContainText('Thử lại', { timeout: 60_000 });
	await expect(app.notice('worker-failed')).toContainText('Bộ phận tính toán');
	await page.unroute('**/workers/worker-*.js');
	await page.locator('[data-run-failed] button').click();
	await expect(page.locator('tbody tr[data-row]')).toHaveCount(11);
	await expect(page.locator('[data-run-failed]')).toHaveCount(0);
});

test('the worker of files does not come: told instead of reading for good, and a second try works', async ({
	app,
	page
}) => {
	app.expectProblem(/workers\/batch-worker-|request failed|Failed to load/);
	await app.open('?view=check');
	await page.route('**/workers/batch-worker-*.js', (route) => route.abort());
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles({
			name: 'cho.csv',
			mimeType: 'text/csv',
			buffer: Buffer.from('ten,vi do,kinh do\nA,21.85,106.76\n')
		});
	await expect(page.locator('[data-broken=worker-failed]')).toContainText('cho.csv');
	await expect(page.locator('[data-batch=reading]')).toHaveCount(0);
	await page.unroute('**/workers/batch-worker-*.js');
	await page.getByRole('button', { name: 'Thử lại' }).click();
	await expect(page.locator('[data-batch=columns]')).toBeVisible();
});
