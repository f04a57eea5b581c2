import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, shared as test } from './driver';

/** The file that the command line makes of the same. */
function fromCommandLine(...asked: string[]): Buffer {
	const folder = mkdtempSync(join(tmpdir(), 'file-'));
	const out = join(folder, 'file');
	execFileSync('npm', ['run', '--silent', 'planning', '--', ...asked, '--out', out]);
	const bytes = readFileSync(out);
	rmSync(folder, { recursive: true });
	return bytes;
}

async function saved(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
	const download = page.waitForEvent('download');
	await page.locator(`[data-format=${format}]`).press('Enter');
	const file = await download;
	return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('the table and the gaps of a district go out as GIS files, by keyboard, as the command line makes them @long', async ({
	app,
	page
}) => {
	// All districts: with one chosen the table would be of its communes.
	await app.open('?asof=2023-05-27');
	await page.locator('.drawer [data-download=areas]').press('Enter');
	const dialog = page.getByRole('dialog', { name: 'Tải về: Đơn vị và tỷ lệ phủ' });
	await expect(dialog.getByLabel('Lớp')).toHaveValue('areas');
	await dialog.getByLabel('Hệ tọa độ').selectOption('VN-2000 (EPSG:9215)');

	const areas = await saved(page, 'gpkg');
	expect(areas.name).toBe('phu-quy-hoach-areas-district-2020-2023-05-27-epsg9215.gpkg');
	await expect(dialog.getByRole('status')).toContainText(`Đã ghi ${areas.name}.`);
	const asked = ['--level', 'district', '--format', 'gpkg', '--crs', '9215'];
	expect(areas.bytes.equals(fromCommandLine('export', '--layer', 'areas', ...asked))).toBe(true);

	await dialog.getByLabel('Lớp').selectOption('Đồ án đã tính');
	const plans = await saved(page, 'geojson');
	expect(plans.bytes.toString()).toContain('"as_of":"2023-05-27"');
	const evidence = await saved(page, 'evidence');
	expect(evidence.name).toBe('phu-quy-hoach-evidence-district-2020-2023-05-27.zip');
	await expect(dialog.getByRole('status')).toHaveText(/[0-9a-f]{64}/);
	expect(evidence.bytes.equals(fromCommandLine('evidence', '--level', 'district'))).toBe(true);
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(page.locator('.drawer [data-download=areas]')).toBeFocused();

	await app.row('183').getByRole('button').click();
	await app.settled();
	await page.locator('[data-figure="183"] [data-download=gaps]').press('Enter');
	const gaps = page.getByRole('dialog', { name: 'Tải về: Phần chưa phủ' });
	await expect(gaps.getByLabel('Lớp')).toHaveValue('gaps');
	const shape = await saved(page, 'shp');
	expect(shape.name).toContain('gaps-183-');
	expect(shape.bytes.subarray(0, 2).toString()).toBe('PK');
});
