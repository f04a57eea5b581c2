import { readFileSync } from 'node:fs';
import { expect, test } from './driver';

const province = JSON.parse(readFileSync('tiles/sources/province.json', 'utf8')) as { id: string };
const drafts = Array.from({ length: 12 }, (_, k) => ({
	...{ id: `d${k}`, revision: 3, updated: k },
	proposal: { vintage: '2020', atoms: ['a001'], name: `Phương án ${k}` }
}));
const head = { format: 'planning-map-backup', version: 1, province: province.id };
const FILE = {
	name: 'sao-luu.json',
	mimeType: 'application/json',
	buffer: Buffer.from(JSON.stringify({ ...head, drafts, presentations: [], reports: [], edits: [] }))
};

test('a backup of another machine is joined once, reminded of until saved, and comes out again', async ({
	page
}) => {
	await page.goto('/backup/');
	await expect(page.locator('main[data-ready]')).toBeVisible();
	await expect(page.locator('[data-backup-save]')).toBeDisabled();
	const told = page.locator('[data-backup-told]');
	await page.locator('input[type=file]').setInputFiles(FILE);
	await expect(told).toHaveText('Đã thêm 12 bản từ tệp.');
	await page.reload();
	await expect(page.locator('[data-shelf=drafts]')).toHaveText('12');
	await page.locator('input[type=file]').setInputFiles(FILE);
	await expect(told).toHaveText('Đã thêm 0 bản từ tệp.');
	await page.locator('input[type=file]').setInputFiles({ ...FILE, buffer: Buffer.from('{}') });
	await expect(told).toContainText('không phải bản sao lưu');
	await expect(page.locator('[data-backup-due]')).toHaveAttribute('data-backup-due', '12');

	await page.goto('/?view=boundaries&table=closed');
	await page.locator('[data-backup-due="12"] a').click();
	const saved = page.waitForEvent('download');
	await page.locator('[data-backup-save]').click();
	const text = readFileSync(await (await saved).path(), 'utf8');
	expect((JSON.parse(text) as { drafts: unknown[] }).drafts).toHaveLength(12);
	await expect(page.locator('[data-backup-due]')).toHaveCount(0);
	await page.reload();
	await expect(page.locator('[data-backup-made]')).not.toHaveAttribute('data-backup-made', '');
	await expect(page.locator('[data-backup-due]')).toHaveCount(0);
});
