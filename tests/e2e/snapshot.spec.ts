import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from './driver';

test.describe.configure({ timeout: 180_000 });

test('a snapshot is made, computed anew by page and command line, and its report printed; a changed one is told @long', async ({
	page
}, info) => {
	await page.goto('/snapshot/');
	await expect(page.locator('main[data-ready]')).toBeVisible();
	await page.locator('[data-day]').fill('2025-12-31');
	const saving = page.waitForEvent('download');
	await page.locator('[data-make]').click();
	const path = info.outputPath('snapshot.zip');
	await (await saving).saveAs(path);
	await expect(page.locator('[data-made]')).toContainText('ban-luu-langson-2025-12-31.zip');

	const verified = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/planning.ts', 'verify', path], {
		encoding: 'utf8'
	});
	expect(verified.stderr).toBe('');
	expect(verified.stdout).toContain('Equal: ');

	await page.locator('input[type=file]').setInputFiles(path);
	await expect(page.locator('[data-verdict=equal]')).toBeVisible({ timeout: 60_000 });
	const paper = page.locator('[data-paper]');
	await expect(paper).toContainText('Báo cáo năm 2025');
	// 61 communes and 4 wards since 1 July 2025 (Resolution 1672/NQ-UBTVQH15).
	await expect(paper).toContainText('Xã có quy hoạch chung xã');
	await page.evaluate(() => {
		window.print = () => document.body.setAttribute('data-printed', '');
	});
	await page.locator('[data-print-report]').click();
	await expect(page.locator('[data-printed]')).toBeAttached();
	await page.emulateMedia({ media: 'print' });
	await expect(paper).toBeVisible();
	await expect(page.locator('[data-make]')).toBeHidden();
	await page.emulateMedia({ media: 'screen' });

	// 100 ha more of one disc, said by nobody.
	const files = unzipSync(new Uint8Array(readFileSync(path)));
	const plans = strFromU8(files['register/plans.json']!);
	files['register/plans.json'] = strToU8(plans.replace('"areaHa": 91.73', '"areaHa": 191.73'));
	const changed = info.outputPath('changed.zip');
	writeFileSync(changed, zipSync(files));
	await page.locator('input[type=file]').setInputFiles(changed);
	await expect(page.locator('[data-verdict=differs]')).toBeVisible({ timeout: 60_000 });
	const rows = page.locator('[data-differences] tbody tr');
	await expect(rows.first()).toContainText('register/plans.json');
	await expect(rows.filter({ hasText: 'province/unit/20/covered' })).toHaveCount(1);

	await page.locator('input[type=file]').setInputFiles('tests/fixtures/dossier/mau-don.zip');
	await expect(page.getByRole('alert')).toContainText('không phải bản lưu số liệu');
});
