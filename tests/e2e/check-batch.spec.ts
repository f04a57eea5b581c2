import { readFileSync } from 'node:fs';

import { readXlsx, writeXlsx } from '../../src/lib/interchange/xlsx';
import { expect, test } from './driver';

const HEAD = ['STT', 'Tên dự án', 'X (m)', 'Y (m)', 'Xã', 'Diện tích (ha)'];
const ROWS: readonly (readonly (string | number)[])[] = [
	[1, 'Kho A', 2415130.76, 458848.28, 'Gia Cát', 12.5],
	[2, 'Chợ B', 2417549.76, 449293.705, 'Tân Liên', 3],
	[3, 'Bãi C', '', '', '', ''],
	[4, 'Nhà máy D', 2200000, 449293.705, '', '']
];

test('a spreadsheet of projects becomes a table of verdicts, and a spreadsheet again', async ({
	app,
	page
}) => {
	await app.open('?view=check');
	await page.getByLabel('Hệ tọa độ ghi trên giấy tờ').selectOption('9215');
	const file = await (await writeXlsx({ head: HEAD, rows: ROWS })).arrayBuffer();
	await page.getByLabel('Mở tệp').setInputFiles({
		name: 'du-an.xlsx',
		mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		buffer: Buffer.from(file)
	});
	const panel = page.locator('[data-batch=columns]');
	await expect(panel.getByRole('combobox', { name: 'Tên', exact: true })).toHaveValue('1');
	await expect(panel.getByRole('combobox', { name: 'Vĩ độ hoặc X' })).toHaveValue('2');
	await expect(panel.getByRole('combobox', { name: 'Kinh độ hoặc Y' })).toHaveValue('3');
	await panel.getByRole('button', { name: 'Xác nhận và kiểm tra 4 dòng' }).click();
	await expect(page.locator('[data-batch=done]')).toContainText('3 có vị trí');
	await app.settled();
	await app.shows('rows');

	await expect(app.row('0')).toContainText('Xã Gia Cát');
	await expect(app.row('0')).toContainText('ở trong, cách 430 m');
	await expect(app.row('1')).toContainText('Xã ghi trên giấy tờ');
	await expect(app.row('2')).toContainText('dòng không có vị trí');
	await expect(app.row('3')).toContainText('ngoài tỉnh');
	await page.locator('.segmented label').filter({ hasText: 'Không đọc được' }).click();
	await expect(page.locator('tr[data-row]')).toHaveCount(1);
	await page.locator('.segmented label').filter({ hasText: 'Tất cả' }).click();

	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'XLSX' }).click();
	const bytes = readFileSync(await (await saved).path());
	const table = await readXlsx(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
	expect(table.head.slice(0, HEAD.length)).toEqual(HEAD);
	expect(table.rows).toHaveLength(4);
	const cell = (row: number, name: string) => table.rows[row]?.[table.head.indexOf(name)];
	expect(cell(0, 'Phương án A')).toContain('ở trong');
	expect(Number(cell(0, 'city_a_m'))).toBeGreaterThan(420);
	expect(cell(2, 'lat_wgs84')).toBe('');

	await app.row('0').getByRole('button').click();
	await app.settled();
	await expect(page.locator('[data-verdict=inside]')).toContainText('Phương án A');
});

test('the plan’s own projects are checked the same way, and what cannot be is said', async ({
	app,
	page
}) => {
	await app.open('?view=check');
	await page.getByRole('button', { name: 'Kiểm tra 30 dự án của Kế hoạch' }).click();
	await expect(page.locator('[data-batch=done]')).toContainText('không đọc được');
	await expect(page.locator('tr[data-row]').filter({ hasText: 'không kiểm tra được' }).first()).toBeVisible();
});

test('a file that is none of the kinds is refused in words', async ({ app, page }) => {
	await app.open('?view=check');
	const give = (name: string, text: string) =>
		page.getByLabel('Mở tệp').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
	await give('anh.png', 'x');
	await expect(page.locator('[data-refused=file-type]')).toBeVisible();
	await give('hong.xlsx', 'x');
	await expect(page.locator('[data-refused=xlsx-unreadable]')).toBeVisible();
	await give('khac.geojson', '{"type":"Topology"}');
	await expect(page.locator('[data-refused=geojson-invalid]')).toBeVisible();
});
