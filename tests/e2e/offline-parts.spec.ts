import { readdirSync, statSync } from 'node:fs';
import { writeXlsx } from '../../src/lib/interchange/xlsx';
import { expect } from './driver';
import { keptOffline, test } from './site';

test('the kept copy holds every file of the build, and the tiles were sent once for map and copy', async ({
	app,
	page,
	site
}) => {
	site.put('');
	await page.goto(site.origin);
	await app.settled();
	await keptOffline(page);
	const kept = await page.evaluate(async () => {
		const [name = ''] = await caches.keys();
		const requests = await (await caches.open(name)).keys();
		return requests.map(({ url }) => new URL(url).pathname);
	});
	const built = readdirSync('build', { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/^\.|\.(br|gz)$/.test(entry.name))
		.map((entry) => `/${entry.parentPath}/${entry.name}`.slice('/build'.length).replace(/index\.html$/, ''))
		.filter((path) => path !== '/service-worker.js' && path !== '/_app/version.json')
		// Kept once it was used.
		.filter((path) => !path.includes('/gdal3'));
	expect(kept.sort()).toEqual(built.sort());
	const tiles = built.find((path) => path.endsWith('.pmtiles')) ?? '';
	const once = statSync(`build${tiles}`).size;
	// A range is asked for in whole blocks, of which the last byte may be asked for again.
	expect(site.sent.get(tiles)).toBeGreaterThanOrEqual(once);
	expect(site.sent.get(tiles)).toBeLessThan(1.05 * once);
});

test('without a network an Excel file is read, checked and written @long', async ({
	app,
	page,
	site,
	context
}) => {
	app.expectProblem(/ERR_INTERNET_DISCONNECTED|icon\.\w+\.svg/);
	site.put('');
	await page.goto(`${site.origin}/?view=check`);
	await app.settled();
	await keptOffline(page);
	await context.setOffline(true);
	const workbook = await writeXlsx({ head: ['Tên', 'Vĩ độ', 'Kinh độ'], rows: [['Chợ', 21.85, 106.76]] });
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles({
			name: 'diem.xlsx',
			mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			buffer: Buffer.from(await workbook.arrayBuffer())
		});
	await page.locator('[data-batch=columns] [data-run]').click();
	await expect(page.locator('[data-batch=done]')).toBeVisible();
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'XLSX' }).click();
	expect((await saved).suggestedFilename()).toBe('ket-qua.xlsx');
});

test('a geodatabase is read without a network once one was read with it @long', async ({
	app,
	page,
	site,
	context
}) => {
	app.expectProblem(/ERR_INTERNET_DISCONNECTED|icon\.\w+\.svg/);
	const gdal = () => site.asked.filter((path) => path.includes('gdal3WebAssembly')).length;
	site.put('');
	await page.goto(`${site.origin}/?view=coverage&sel=u:178`);
	await app.settled();
	await keptOffline(page);
	expect(gdal()).toBe(0);
	const choose = page.locator('.add input[multiple]');
	const report = page.locator('.add [data-file-report]');
	await choose.setInputFiles('tests/fixtures/formats/plan-9215.gdb.zip');
	await expect(report).toContainText('Đã thêm 2 đồ án', { timeout: 90_000 });
	expect(gdal()).toBe(3);
	await expect
		.poll(() =>
			page.evaluate(
				async () =>
					(await (await caches.open((await caches.keys()).find((name) => name.endsWith('/used'))!)).keys())
						.length
			)
		)
		.toBe(3);
	await context.setOffline(true);
	await page.reload();
	await app.settled();
	await choose.setInputFiles('tests/fixtures/formats/plan-9215.gdb.zip');
	await expect(report).toContainText('Đã thêm 2 đồ án', { timeout: 90_000 });
	expect(gdal()).toBe(3);
});
