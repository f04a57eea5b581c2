import { readFileSync } from 'node:fs';
import { takeAllBack } from './coverage-page';
import { expect, shared as test } from './driver';

const FAULTS = 'tests/fixtures/dossier/mau-don-faults.zip';

test('a dossier with faults: their list, the three areas, and what its plan adds to the figure @long', async ({
	app,
	page
}) => {
	await app.open('?lang=vi&asof=2026-11-25');
	await page.locator('.add input[multiple]').setInputFiles(FAULTS);
	const report = page.locator('[data-dossier]');
	await expect(report).toContainText('Hồ sơ số: mau-don-faults.zip');
	await expect(report).toContainText('20 lỗi');
	const limit = report.locator('[data-findings="QuyHoach / RanhGioiQuyHoach_A"]');
	await expect(limit.locator('[data-finding=decision-before-task]')).toContainText(
		'Ngày phê duyệt 2024-12-31 trước ngày phê duyệt nhiệm vụ 2025-03-10.'
	);
	await expect(limit.locator('[data-finding=area-differs]')).toContainText('đối tượng 1, dienTichQH');
	await expect(
		report.locator('[data-findings="QuyHoach / ChucNangSuDungDat_A"] [data-finding=lots-overlap]')
	).toHaveCount(2);

	// 95 ha planted; 80.0116 ha by hand (see check-dossier.test.ts).
	const areas = report.locator('[data-areas]');
	await expect(areas).toContainText('95,00 ha');
	await expect(areas).toContainText('80,01 ha');
	await expect(areas).toContainText('chênh −14,99 ha');

	// The town lies where the register knows no plan: all its land is new.
	await app.settled();
	const province = page.locator('[data-effects] [data-effect]').first();
	await expect(province).toHaveAttribute('data-gain', '80.01');
	// Its name stands in a misspelt column.
	await expect(page.locator('.assume')).toContainText('LS.QHPK.2026.001');

	const saving = page.waitForEvent('download');
	await report.locator('[data-dossier-csv]').click();
	const file = await (await saving).path();
	const csv = readFileSync(file, 'utf8').split('\r\n');
	expect(csv[0]).toBe('\ufeffseverity,code,part,class,row,field,words');
	expect(csv.some((row) => row.startsWith('error,lots-overlap,QuyHoach,ChucNangSuDungDat_A,6,'))).toBe(true);

	await page.evaluate(() => {
		window.print = () => document.body.setAttribute('data-printed', '');
	});
	await report.locator('[data-dossier-print]').click();
	await expect(page.locator('[data-printed]')).toBeAttached();
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.dossier-paper')).toBeVisible();
	await expect(page.locator('.dossier-paper [data-finding]')).toHaveCount(
		await report.locator('[data-finding]').count()
	);
	await page.emulateMedia({ media: 'screen' });
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	await expect(page.locator('.dossier-paper')).toHaveCount(0);
	await report.getByRole('button', { name: 'Đóng danh sách kiểm' }).click();
	await takeAllBack(page);
});

test('the plan of a dossier is kept in the register, and the list can be closed', async ({ app, page }) => {
	await app.open('?lang=vi&asof=2026-11-25');
	await page.locator('.add input[multiple]').setInputFiles('tests/fixtures/dossier/mau-don.zip');
	const report = page.locator('[data-dossier]');
	await expect(report).toContainText('0 lỗi');
	await report.locator('[data-dossier-keep]').click();
	await expect(page.locator('[data-who]')).toBeFocused();
	await page.keyboard.type('Lan');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-own-register="1"]')).toBeAttached();
	await report.getByRole('button', { name: 'Đóng danh sách kiểm' }).click();
	await expect(report).toHaveCount(0);
	await takeAllBack(page);
});
