import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './driver';

type Ring = unknown[][];
const square = (west: number, south: number): Ring => [
	[west, south],
	[west + 0.01, south],
	[west + 0.01, south + 0.01],
	[west, south + 0.01],
	[west, south]
];
const plan = (properties: object, ring: Ring) => ({
	type: 'Feature',
	properties: { type: 'zoning', status: 'approved', approved: '2020-05-01', ...properties },
	geometry: { type: 'Polygon', coordinates: [ring] }
});
const json = (name: string, features: readonly object[]) => ({
	name,
	mimeType: 'application/geo+json',
	buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }))
});
const choose = (page: Page, files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) =>
	page.locator('.add input[multiple]').setInputFiles(files);

interface Saved {
	features: {
		type: string;
		properties: Record<string, unknown>;
		geometry: { type: string; coordinates: unknown };
	}[];
}

/** Bình Gia, where the register knows no such plan. */
const GIVEN = json('do-an.geojson', [
	plan({ ma: 'p1', ten: 'Khu Một' }, square(106.4, 21.95)),
	plan({ ma: 'p2', ten: 'Khu Hai' }, [
		['x', 21.95],
		[106.43, 21.95],
		[106.43, 21.96],
		[106.42, 21.96]
	]),
	// Lines that cross.
	plan({ ma: 'p3', ten: 'Khu Ba' }, [
		[106.44, 21.95],
		[106.45, 21.96],
		[106.45, 21.95],
		[106.44, 21.96],
		[106.44, 21.95]
	])
]);

test('refused features go out, are mended elsewhere, and join their file again @long', async ({
	app,
	page
}) => {
	await app.open('?sel=u:181');
	await choose(page, GIVEN);
	const report = page.locator('.add [data-file-report]');
	await expect(report).toContainText('Đã thêm 2 đồ án');
	await expect(report.locator('[data-repaired] li')).toHaveText(
		/Khu Ba: đường ranh tự cắt; 0,00 ha theo nét vẽ, \d+,\d+ ha sau khi chỉnh/
	);
	await app.settled();

	// The mark on the map, reached from the report by keyboard.
	const row = report.locator('[data-refused-feature="1"]');
	await row.getByRole('button', { name: 'Xem đối tượng 2 trên bản đồ' }).focus();
	await page.keyboard.press('Enter');
	await expect(row).toHaveAttribute('aria-current', 'true');
	await app.settled();
	await app.shows('refused-mark');
	expect(await app.drawn('label', 'refused-mark')).toEqual(['2']);

	const saving = page.waitForEvent('download');
	await report.locator('[data-save-refused]').click();
	const file = await saving;
	expect(file.suggestedFilename()).toBe('do-an-can-sua.geojson');
	const saved = JSON.parse(readFileSync(await file.path(), 'utf8')) as Saved;
	expect(
		saved.features.map(({ properties }) => [properties['ten'], properties['qh_ma'], properties['qh_so']])
	).toEqual([['Khu Hai', 'coordinate-invalid', 2]]);

	const [broken] = saved.features;
	const mended = json('mended.geojson', [
		{ ...broken, geometry: { type: 'Polygon', coordinates: [square(106.42, 21.95)] } }
	]);
	await choose(page, mended);
	await expect(report.locator('[data-mended]')).toContainText('Đã nhận lại 1 đối tượng');
	await expect(report).toContainText('Đã thêm 3 đồ án');
	await expect(page.locator('.assume li')).toHaveText([/Khu Một/, /Khu Hai/, /Khu Ba/]);
	await app.settled();
	await expect.poll(() => app.features('refused-mark')).toBe(0);
	// Two squares and a bow tie of half a square, 114.38 ha each (GeographicLib), of 1,094.15 km² published.
	const percent = page.locator('[data-figure="181"] [data-percent]');
	await expect.poll(async () => Number(await percent.getAttribute('data-percent'))).toBeCloseTo(0.2613, 2);

	// Both chosen together are read as one, and nothing counts twice.
	await choose(page, [GIVEN, mended]);
	await expect(report.locator('[data-mended]')).toContainText('Đã nhận lại 1 đối tượng');
	await expect(report).toContainText('Đã thêm 3 đồ án');
});

test('the column of the type is named once, and known for the next file of its shape @long', async ({
	app,
	page
}) => {
	await app.open('?sel=u:181');
	const nhom = (name: string) =>
		json(name, [
			{
				...plan({}, square(106.4, 21.95)),
				properties: {
					TEN: 'Khu Nam',
					NHOM: 'Quy hoạch phân khu',
					TRANGTHAI: 'Đã duyệt',
					NGAYQD: '01/05/2020'
				}
			}
		]);
	await choose(page, nhom('a.geojson'));
	const columns = page.locator('.add [data-file-columns]');
	await expect(columns.locator('[data-columns-missing]')).toContainText('loại quy hoạch');
	await columns.locator('[data-column=type]').selectOption('NHOM');
	const report = page.locator('.add [data-file-report]');
	await expect(report).toContainText('Đã thêm 1 đồ án');
	await choose(page, nhom('b.geojson'));
	await expect(columns).toContainText('như bạn đã chọn');
	await expect(report).toContainText('Đã thêm 1 đồ án');
});

test('a zone that was chosen is offered first the next time, and not taken without a word @long', async ({
	app,
	page
}) => {
	await app.open('?sel=u:178');
	const parts = ['shp', 'dbf', 'cpg'].map((one) => `tests/fixtures/formats/shp-utf8.${one}`);
	await choose(page, parts);
	const asked = page.locator('.add [data-ask-file=crs]');
	await expect.poll(() => app.features('rows')).toBeGreaterThan(1);
	await asked.locator('select').selectOption({ index: 2 });
	await expect(asked).toHaveCount(0);
	await choose(page, parts);
	await expect(asked.locator('[data-crs-chosen]')).toContainText('bạn đã chọn');
	await expect(page.locator('.add [data-file-report]')).not.toContainText('Đã thêm');
});

test('in the check of places a zone that was chosen is offered first too, of drawings and of tables @long', async ({
	app,
	page
}) => {
	await app.open('?view=check');
	const parts = ['shp', 'dbf', 'cpg'].map((one) => `tests/fixtures/formats/shp-utf8.${one}`);
	const open = page.getByLabel('Mở tệp');
	await open.setInputFiles(parts);
	const asked = page.locator('[data-batch=choice]');
	const second = asked.getByRole('listitem').nth(1);
	const name = await second.getByRole('button').innerText();
	await second.getByRole('button').click();
	await expect(page.locator('[data-batch=done]')).toBeVisible();
	await open.setInputFiles(parts);
	await expect(asked.locator('[data-crs-chosen]')).toContainText('bạn đã chọn');
	expect(await asked.getByRole('listitem').first().getByRole('button').innerText()).toBe(name);

	const table = {
		name: 'diem.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from('Tên;X (m);Y (m)\nA;2415130,76;458848,28\n')
	};
	await open.setInputFiles(table);
	const columns = page.locator('[data-batch=columns]');
	await columns.getByLabel('Hệ tọa độ của bảng').selectOption('9215');
	await columns.locator('[data-run]').click();
	await expect(page.locator('[data-batch=done]')).toBeVisible();
	await page.getByLabel('Hệ tọa độ ghi trên giấy tờ').selectOption('');
	await open.setInputFiles(table);
	await expect(columns.locator('[data-crs-chosen]')).toContainText('bạn đã chọn');
	await expect(columns.getByLabel('Hệ tọa độ của bảng')).toHaveValue('');
});
