import { clearDesk } from './check-page';
import { takeAllBack } from './coverage-page';
import { expect, shared as test } from './driver';

const FOLDER = 'tests/fixtures/formats';
const shapefile = (...endings: string[]) => endings.map((one) => `${FOLDER}/shp-utf8.${one}`);

test('the parts of a shapefile in VN-2000, chosen together, are plans @long', async ({ app, page }) => {
	await app.open('?sel=u:178');
	await page.locator('.add input[multiple]').setInputFiles(shapefile('shp', 'dbf', 'prj', 'cpg'));
	const report = page.locator('.add [data-file-report]');
	await expect(report).toContainText('Đã thêm 2 đồ án');
	await expect(report).toContainText('1 đối tượng có tình trạng chưa phải đồ án được phê duyệt');
	await takeAllBack(page);
});

test('a shapefile without its .prj is asked about: each system with the commune it lands in', async ({
	app,
	page
}) => {
	await app.open('?sel=u:178');
	await page.locator('.add input[multiple]').setInputFiles(shapefile('shp', 'dbf', 'cpg'));
	const asked = page.locator('.add [data-ask-file=crs]');
	await expect(asked.getByRole('option').nth(1)).toContainText(/107°15′.*Phường Đông Kinh, 100/);
	await asked.locator('select').selectOption('9215');
	await expect(page.locator('.add [data-file-report]')).toContainText('Đã thêm 2 đồ án');
	await expect(asked).toHaveCount(0);
	await takeAllBack(page);
});

test('a drawing is asked for its layer, its system and the status of its areas', async ({ app, page }) => {
	await app.open('?sel=u:178');
	await page.locator('.add input[multiple]').setInputFiles(`${FOLDER}/plan.dxf`);
	await page.locator('.add [data-ask-file=layer] select').selectOption('đã phê duyệt');
	await page.locator('.add [data-ask-file=crs] select').selectOption('9215');
	await page.locator('.add [data-ask=status] select').selectOption('approved');
	await expect(page.locator('.add [data-ask=type]')).toContainText('3');
	await takeAllBack(page);
});

test('places of a GeoPackage are checked as those of a list', async ({ app, page }) => {
	await app.open('?view=check');
	await page.getByLabel('Mở tệp').setInputFiles(`${FOLDER}/plan-9215.gpkg`);
	await expect(page.locator('[data-batch=done]')).toContainText('3 có vị trí');
	await clearDesk(page);
});

test('what was found while a file was read is said', async ({ app, page }) => {
	await app.open('?sel=u:178');
	const parts = ['shp', 'prj'].map((ending) => `${FOLDER}/shp-wgs84.${ending}`);
	await page.locator('.add input[multiple]').setInputFiles(parts);
	await expect(page.locator('[data-file-note=shapefile-without-dbf]')).toHaveText(
		'Không có tệp .dbf đi kèm: đối tượng không có thuộc tính.'
	);
	await takeAllBack(page);
});

test('what GDAL alone reads: a MapInfo table without its datum is asked about, a geodatabase is checked @long', async ({
	app,
	page
}) => {
	await app.open('?sel=u:178&asof=2026-11-25');
	const choose = page.locator('.add input[multiple]');
	await choose.setInputFiles(['tab', 'dat', 'map', 'id'].map((one) => `${FOLDER}/plan-lost.${one}`));
	const asked = page.locator('.add [data-ask-file=crs]');
	await expect(asked.getByRole('option').nth(1)).toContainText(/107°15′.*Phường Đông Kinh, 100/, {
		timeout: 90_000
	});
	await asked.locator('select').selectOption('9215');
	await expect(page.locator('.add [data-file-report]')).toContainText('Đã thêm 2 đồ án');

	await choose.setInputFiles('tests/fixtures/dossier/mau-don-faults-gdb.zip');
	await expect(page.locator('[data-dossier]')).toContainText('20 lỗi', { timeout: 60_000 });
	await app.settled();
	await expect(page.locator('[data-effects] [data-effect]').first()).toHaveAttribute('data-gain', /\d/);
});
