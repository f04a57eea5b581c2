import { expect, test } from './driver';

test.describe('the network is cut after loading', () => {
	test('zooming, other views and search go on without one failed request', async ({ app, page, context }) => {
		await app.open();
		await context.setOffline(true);
		await app.lookAt(106.7613, 21.8537, 12);
		expect(await app.features('commune-line', 'land', 'commune-name')).toBeGreaterThan(0);
		await app.lookAt(106.6, 21.9, 8.4);
		for (const [view, layer] of [
			['boundaries', 'limit-line-city-a'],
			['centres', 'centre'],
			['projects', 'project-pin'],
			['check', 'province-line'],
			['coverage', 'coverage']
		] as const) {
			await app.view(view);
			expect(await app.features(layer), `${layer} in ${view}`).toBeGreaterThan(0);
		}
		await app.choose('Hôm nay');
		expect(await app.tileLayerOf('commune-line')).toBe('line_2025');
		expect(await app.features('commune-line')).toBeGreaterThan(0);
		await app.search('dong kinh', 'Phường Đông Kinh');
		await expect(page.locator('[data-figure] h1')).toHaveText('Phường Đông Kinh');
		expect(app.problems).toEqual([]);
	});
});

test.describe('with the offline copy', () => {
	test.use({ serviceWorkers: 'allow' });

	test('a reload without a network brings the whole map back', async ({ app, page, context }) => {
		await app.open('?view=boundaries');
		await page.evaluate(async () => {
			await navigator.serviceWorker.ready;
			if (navigator.serviceWorker.controller) return;
			await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done));
		});
		await context.setOffline(true);
		// The browser itself notes the worker's fetches that find no network before it answers from its copy.
		app.expectProblem(/ERR_INTERNET_DISCONNECTED/);
		await page.reload();
		await app.settled();
		expect(await app.features('limit-line-city-a', 'commune-line', 'place')).toBeGreaterThan(0);
		await app.view('coverage');
		await expect(page.locator('tbody tr[data-row]')).toHaveCount(11);
	});
});
