import { readdirSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { expect } from './driver';
import { keptOffline, test } from './site';

/** A workbook of one sheet with these rows. */
function workbook(rows: readonly (readonly string[])[]): Buffer {
	const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
	const office = 'http://schemas.openxmlformats.org';
	const cells = rows.map(
		(row) => `<row>${row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
	);
	return Buffer.from(
		zipSync({
			'[Content_Types].xml': xml(
				`<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`
			),
			'xl/workbook.xml': xml(
				`<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`
			),
			'xl/_rels/workbook.xml.rels': xml(
				`<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`
			),
			'xl/worksheets/sheet1.xml': xml(
				`<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>${cells.join('')}</sheetData></worksheet>`
			)
		})
	);
}

test('the kept copy holds every file of the build', async ({ page, site }) => {
	site.put('');
	await page.goto(`${site.origin}/sources/`);
	await keptOffline(page);
	const kept = await page.evaluate(async () => {
		const [name = ''] = await caches.keys();
		const requests = await (await caches.open(name)).keys();
		return requests.map(({ url }) => new URL(url).pathname);
	});
	const built = readdirSync('build', { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
		.map((entry) => `/${entry.parentPath}/${entry.name}`.slice('/build'.length).replace(/index\.html$/, ''))
		.filter((path) => path !== '/service-worker.js' && path !== '/_app/version.json');
	expect(kept.sort()).toEqual(built.sort());
});

test('without a network an Excel file is read, checked and written', async ({ app, page, site, context }) => {
	app.expectProblem(/ERR_INTERNET_DISCONNECTED|icon\.svg/);
	site.put('');
	await page.goto(`${site.origin}/?view=check`);
	await app.settled();
	await keptOffline(page);
	await context.setOffline(true);
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles({
			name: 'diem.xlsx',
			mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			buffer: workbook([
				['Tên', 'Vĩ độ', 'Kinh độ'],
				['Chợ', '21.85', '106.76']
			])
		});
	await page.locator('[data-batch=columns] .go').click();
	await expect(page.locator('[data-batch=done]')).toBeVisible();
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'XLSX' }).click();
	expect((await saved).suggestedFilename()).toBe('ket-qua.xlsx');
});
