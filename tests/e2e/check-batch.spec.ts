import { readFileSync } from 'node:fs';

import { readXlsx, writeXlsx } from '../../src/lib/interchange/xlsx';
import { clearDesk } from './check-page';
import { expect, shared as test } from './driver';

test.afterEach(({ page }) => clearDesk(page));

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
	await test.step('the zone is asked once for the table; the map shows where each would put its rows', async () => {
		const run = panel.getByRole('button', { name: 'Xác nhận và kiểm tra 4 dòng' });
		await expect(run).toBeDisabled();
		await expect(panel.locator('[data-grids] button').first()).toContainText('Phường Kỳ Lừa');
		await app.settled();
		await app.shows('rows', 'rows-label');
		await panel.locator('[data-grids] button').filter({ hasText: '107°15' }).first().click();
		await run.click();
	});
	await expect(page.locator('[data-batch=done]')).toContainText('3 có vị trí');
	await app.settled();
	await app.shows('rows');

	await expect(app.row('0')).toContainText('Xã Gia Cát');
	await expect(app.row('0')).toContainText('ở trong, cách 430 m');
	await expect(app.row('1')).toContainText('khác xã trên giấy tờ (Tân Liên)');
	await expect(app.row('2')).toContainText('dòng không có vị trí');
	await expect(app.row('3')).toContainText('ngoài tỉnh');
	await page.locator('.segmented label').filter({ hasText: 'Không đọc được' }).click();
	await expect(page.locator('tr[data-row]')).toHaveCount(1);
	await page.locator('.segmented label').filter({ hasText: 'Tất cả' }).click();

	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'XLSX' }).click();
	const bytes = readFileSync(await (await saved).path());
	const table = readXlsx(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
	expect(table.head.slice(0, HEAD.length)).toEqual(HEAD);
	expect(table.rows).toHaveLength(4);
	const cell = (row: number, name: string) => table.rows[row]?.[table.head.indexOf(name)];
	expect(cell(0, 'Phương án A')).toContain('ở trong');
	expect(Number(cell(0, 'city_a_m'))).toBeGreaterThan(420);
	expect(cell(2, 'lat_wgs84')).toBe('');

	await test.step('printed as one document: an index, then a sheet for each place', async () => {
		await page.evaluate(() => {
			window.print = () => undefined;
		});
		await page.getByRole('button', { name: 'In 3 phiếu' }).click();
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('[data-slip-index] tbody tr')).toHaveCount(3);
		await expect(page.locator('[data-slip]')).toHaveCount(3);
		await expect(page.locator('[data-slip]').nth(1)).toContainText('Phiếu 2/3');
		await page.emulateMedia({ media: 'screen' });
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	});

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
	await expect(page.locator('[data-refused=format-unsupported]')).toBeVisible();
	await give('hong.xlsx', 'x');
	await expect(page.locator('[data-refused=xlsx-unreadable]')).toBeVisible();
	await give('khac.geojson', '{"type":"Topology"}');
	await expect(page.locator('[data-refused=topojson-invalid]')).toBeVisible();
});

/** A square of 100 m on the grid 9215 and a place of its own, as an office keeps them: titles, merged cells, corners. */
const OFFICE: readonly (readonly (string | number)[])[] = [
	['DANH MỤC DỰ ÁN (hệ tọa độ VN-2000, kinh tuyến trục 107°15′, múi 3°)', '', '', '', '', ''],
	['STT', 'Tên dự án', 'Điểm', 'Tọa độ', '', 'Diện tích (m²)'],
	['', '', '', 'X (m)', 'Y (m)', ''],
	['A', 'DỰ ÁN MỚI', '', '', '', ''],
	[1, 'Thửa A', 'M1', '2.417.549,760', '449.293,705', '12.000'],
	['', '', 'M2', '2.417.549,760', '449.393,705', ''],
	['', '', 'M3', '2.417.649,760', '449.393,705', ''],
	['', '', 'M4', '2.417.649,760', '449.293,705', ''],
	[2, 'Kho B', '', 2415130.76, 458848.28, ''],
	['', 'Tổng cộng', '', '', '', '12.000']
];

test('corners in rows of a messy spreadsheet become one parcel, whose area is held against its paper', async ({
	app,
	page
}) => {
	await app.open('?view=check');
	const file = await (
		await writeXlsx({ head: OFFICE[0]?.map(String) ?? [], rows: OFFICE.slice(1) })
	).arrayBuffer();
	await page.getByLabel('Mở tệp').setInputFiles({
		name: 'danh-muc.xlsx',
		mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		buffer: Buffer.from(file)
	});
	const panel = page.locator('[data-batch=columns]');
	await expect(panel.getByLabel('Các dòng liền nhau cùng ký hiệu')).toHaveValue('0');
	await expect(panel.locator('[data-corners]')).toContainText('2 đối tượng, trong đó 1 thửa nhiều góc');
	await expect(panel.getByLabel('Hệ tọa độ của bảng')).toHaveValue('9215');
	await panel.getByRole('button', { name: 'Xác nhận và kiểm tra 2 dòng' }).click();
	await expect(page.locator('[data-batch=done]')).toContainText('2 dòng: 2 có vị trí');
	await expect(page.locator('tr[data-row]')).toHaveCount(2);
	// 1 ha by its corners, 1,2 ha on paper.
	await expect(app.row('0')).toContainText('lệch diện tích trên giấy tờ');
	await app.row('0').getByRole('button').click();
	await app.settled();
	await expect(page.locator('[data-parcel]')).toContainText('1,0000 ha');
	await expect(page.locator('[data-check=area]')).toHaveAttribute('data-state', 'wrong');
	await app.shows('selection-line');
});

test('many rows come in pages, and a run can be stopped', async ({ app, page }) => {
	const lines = Array.from(
		{ length: 4000 },
		(_, k) => `Điểm ${k};${21.6 + (k % 50) / 100};${106.4 + k / 10_000}`
	);
	await app.open('?view=check');
	await page.getByLabel('Mở tệp').setInputFiles({
		name: 'nhieu.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(['Tên;Vĩ độ;Kinh độ', ...lines].join('\n'))
	});
	await page.getByRole('button', { name: 'Xác nhận và kiểm tra 4000 dòng' }).click();
	// Rows are in the table while the rest is being checked.
	await expect(page.locator('tr[data-row="150"], tr[data-row="0"]').first()).toBeVisible();
	await expect(page.locator('[data-batch=running]')).toBeVisible();
	await page.getByRole('navigation', { name: 'Các trang của bảng' }).getByLabel('Trang sau').click();
	await expect(app.row('100')).toBeVisible();
	expect(await page.locator('tr[data-row]').count()).toBeLessThanOrEqual(100);
	await page.locator('[data-batch=running]').getByRole('button', { name: 'Dừng' }).click();
	await expect(page.locator('[data-batch=done]')).toContainText('Đã dừng trước khi hết 4000 dòng');
	await app.settled();
});
