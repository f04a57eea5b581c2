import { expect, test } from './driver';

test.describe('the network is cut after loading', () => {
	test.use({ ownContext: true });

	test('zooming, other views and search go on without one failed request @long', async ({
		app,
		page,
		context
	}) => {
		await app.open();
		// What comes after the first map: the other views and the rest of the tiles.
		await expect(page.locator('[data-whole]')).toBeVisible();
		await expect(page.locator('[data-tiles=kept]')).toBeVisible();
		await context.setOffline(true);
		// The browser asks for the picture of its tab again by itself.
		app.expectProblem(/icon\.\w+\.svg/);
		await app.lookAt(106.7613, 21.8537, 12);
		await app.shows('commune-line', 'land', 'commune-name');
		await app.lookAt(106.6, 21.9, 8.4);
		for (const [view, layer] of [
			['boundaries', 'limit-line-city-a'],
			['centres', 'centre'],
			['projects', 'project-pin'],
			['check', 'province-line'],
			['coverage', 'coverage']
		] as const) {
			await app.view(view);
			await app.shows(layer);
		}
		await app.choose('Hôm nay');
		expect(await app.tileLayerOf('commune-line')).toBe('line_2025');
		await app.shows('commune-line');
		await app.search('dong kinh', 'Phường Đông Kinh');
		await expect(page.locator('[data-figure] h1')).toHaveText('Phường Đông Kinh');
	});
});

test.describe('with the offline copy', () => {
	test.use({ serviceWorkers: 'allow' });

	test('a reload without a network brings the whole map back @long', async ({ app, page, context }) => {
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
		await app.shows('limit-line-city-a', 'commune-line', 'place');
		await app.view('coverage');
		await expect(page.locator('tbody tr[data-row]')).toHaveCount(11);
		await test.step('the help page and its five pictures', async () => {
			await page.locator('.legal').getByRole('link', { name: 'Trợ giúp' }).click();
			const pictures = page.locator('[data-task] img');
			await expect(pictures).toHaveCount(5);
			for (const picture of await pictures.all()) {
				await picture.scrollIntoViewIfNeeded();
				await expect
					.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
					.toBeGreaterThan(0);
			}
		});
	});
});
