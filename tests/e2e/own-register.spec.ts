import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test, type Driver } from './driver';
import { injectFault } from './storage-fault';

test.describe.configure({ timeout: 120_000 });

// Tĩnh Bắc (06574) is 48.79 km² by Resolution 1246/NQ-UBTVQH15, Lộc Bình (188) 986.43 km²: 4.946 %.
const PERCENT = (100 * 48.79) / 986.43;
const percent = (page: Page) => page.locator('[data-figure="188"] [data-percent]');

/** Goes on with the Tab key until the focus is where it should be. */
async function tabTo(page: Page, selector: string): Promise<void> {
	for (let k = 0; k < 120; k++) {
		if (await page.evaluate((to) => document.activeElement?.matches(to) ?? false, selector)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`not reached by Tab: ${selector}`);
}

async function openRegister(page: Page, address = ''): Promise<void> {
	await page.goto(`/register/${address}`);
	await expect(page.locator('main[data-ready]')).toBeVisible();
}

/** Adds a plan of Tĩnh Bắc, by hand. */
async function addPlan(page: Page, name = 'Quy hoạch phân khu Tĩnh Bắc'): Promise<void> {
	await page.locator('[data-who]').fill('Nguyễn Thị Lan');
	await page.locator('[data-add]').click();
	await page.locator('[data-name]').fill(name);
	await page.locator('[data-units]').fill('06574');
	await page.locator('[data-units]').press('Enter');
	await page.getByLabel('Ngày thực tế').fill('10/5/2022');
	await page.getByLabel('Số quyết định', { exact: true }).fill('QĐ 9001/QĐ-UBND');
	await page.locator('[data-save]').click();
}

async function figureOf(app: Driver, page: Page): Promise<number> {
	await app.open('?sel=u:188');
	await expect(page.locator('[data-own]')).toBeVisible();
	return Number(await percent(page).getAttribute('data-percent'));
}

test('with the keyboard alone: a plan of a commune is added, the figure follows, history tells it, undo takes it back @long', async ({
	app,
	page
}) => {
	await openRegister(page);
	await tabTo(page, '[data-who]');
	await page.keyboard.type('Nguyễn Thị Lan');
	await tabTo(page, '[data-add]');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-name]')).toBeFocused();
	await page.keyboard.type('Quy hoạch phân khu Tĩnh Bắc');
	await tabTo(page, '[data-units]');
	await page.keyboard.type('06574');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-unit-list]')).toContainText('Xã Tĩnh Bắc');
	await tabTo(page, '[data-step="0"] input');
	await page.keyboard.type('10/5/2022');
	await tabTo(page, '[data-why]');
	await page.keyboard.type('Theo hồ sơ lưu');
	await tabTo(page, '[data-save]');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-told]')).toHaveText('Đã ghi vào sổ.');
	await expect(page.locator('.detail [data-entry=change]')).toContainText('Nguyễn Thị Lan');
	await expect(page.locator('.detail [data-entry=change]')).toContainText('Theo hồ sơ lưu');
	await tabTo(page, 'a[href*="sel=u:188"]');
	await page.keyboard.press('Enter');
	await app.settled();
	await expect(page.locator('[data-own="1"]')).toContainText('1 đồ án của bạn');
	expect(Number(await percent(page).getAttribute('data-percent'))).toBeCloseTo(PERCENT, 1);
	await expect(page.locator('[data-own]')).toContainText('Theo sổ chính thức: ');
	// Left out, the figure is the official one: nothing is known there.
	await tabTo(page, '[data-own-counts]');
	await page.keyboard.press('Space');
	await expect(percent(page)).toHaveAttribute('data-percent', 'unknown');
	await tabTo(page, '[data-own-register] a');
	await page.keyboard.press('Enter');
	await expect(page.locator('main[data-ready]')).toBeVisible();
	await tabTo(page, '[data-undo]');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-plan^=own-]')).toHaveCount(0);
	await tabTo(page, '[data-history-all]');
	await page.keyboard.press('Enter');
	await expect(page.locator('details [data-entry]')).toHaveCount(2);
	await expect(page.locator('details [data-entry=undo]')).toContainText(
		'Hoàn tác: Thêm “Quy hoạch phân khu Tĩnh Bắc”'
	);
	// Undoing outlives the page, and can itself be undone there.
	await page.reload();
	await expect(page.locator('main[data-ready]')).toBeVisible();
	await page.locator('[data-redo]').click();
	await expect(page.locator('[data-plan^=own-]')).toHaveCount(1);
});

test('an official plan is corrected: both values are seen, and it goes back to the official one @long', async ({
	app,
	page
}) => {
	await openRegister(page, '?plan=R3');
	await page.locator('[data-who]').fill('Nguyễn Thị Lan');
	await page.locator('[data-edit]').click();
	await page.getByLabel('Diện tích theo quyết định, ha').fill('800,5');
	await page.locator('[data-save]').click();
	const row = page.locator('[data-correction] [data-changed=areaHa]');
	await expect(row.locator('del')).toHaveText('723 ha');
	await expect(row.locator('ins')).toHaveText('800,50 ha');
	await expect(page.locator('[data-plan=R3]')).toContainText('bạn đã sửa');
	// Both versions are compared: discs of 723 and 800.5 ha round one place.
	const compare = page.locator('[data-compare="R3@official"]');
	await expect(compare.locator('[data-diff-map]')).toBeVisible();
	const part = async (name: string) =>
		Number(await compare.locator(`tr[data-part=${name}]`).getAttribute('data-ha'));
	expect(await part('added')).toBeCloseTo(77.5, 1);
	expect(await part('removed')).toBe(0);
	expect(await part('kept')).toBeCloseTo(723, 0);
	const saving = page.waitForEvent('download');
	await page.locator('[data-dossier-out]').click();
	expect((await saving).suggestedFilename()).toBe('CSDL_R3.zip');
	await app.open('?asof=2023-12-31');
	await expect(page.locator('[data-own-register="1"]')).toBeVisible();
	await openRegister(page, '?plan=R3');
	await page.locator('[data-remove]').click();
	await expect(page.locator('[data-correction]')).toHaveCount(0);
	await expect(page.locator('[data-plan=R3]')).not.toContainText('bạn đã sửa');
});

test('the outline of a plan is drawn on a map in its form @long', async ({ page }) => {
	await openRegister(page);
	await page.locator('[data-who]').fill('Nguyễn Thị Lan');
	await page.locator('[data-add]').click();
	await page.locator('[data-name]').fill('Quy hoạch vẽ tay');
	await page.locator('[data-footprint]').selectOption('polygon');
	await page.locator('[data-draw]').click();
	const map = page.locator('[data-footprint-map=drawing]');
	await expect(map).toBeVisible({ timeout: 60_000 });
	await expect(map.locator('[data-tool=draw]')).toBeAttached();
	await map.scrollIntoViewIfNeeded();
	const box = (await map.boundingBox())!;
	const at = (x: number, y: number) => page.mouse.click(box.x + x * box.width, box.y + y * box.height);
	for (const [x, y] of [
		[0.3, 0.3],
		[0.7, 0.3],
		[0.7, 0.7],
		[0.3, 0.7],
		[0.3, 0.3]
	] as const)
		await at(x, y);
	await expect(map).toHaveCount(0);
	await expect(page.locator('[data-editor]')).toContainText('4 đỉnh');
	await page.getByLabel('Ngày thực tế').fill('10/5/2022');
	await page.getByLabel('Số quyết định', { exact: true }).fill('QĐ 9003/QĐ-UBND');
	await page.locator('[data-save]').click();
	// In the middle of the province lies the disc of the zoning plan of the city.
	await page.locator('[data-doubt=land-perhaps-approved-twice]').waitFor();
	await page.locator('[data-save-anyway]').click();
	await expect(page.locator('[data-told]')).toHaveText('Đã ghi vào sổ.');
	await expect(page.locator('[data-field=precision]')).toContainText('tượng trưng');
});

test('what cannot be saved, and what is worth a second look, is said before anything is kept', async ({
	page
}) => {
	await openRegister(page);
	await page.locator('[data-add]').click();
	await page.locator('[data-save]').click();
	await expect(page.locator('[data-faults] li')).toContainText([
		'Ghi tên người nói',
		'Tên',
		'Phạm vi trên đất',
		'Các bước'
	]);
	await page.getByRole('button', { name: 'Thôi' }).click();
	await addPlan(page);
	await expect(page.locator('[data-told]')).toHaveText('Đã ghi vào sổ.');
	await addPlan(page, 'Quy hoạch thứ hai');
	await expect(page.locator('[data-doubt=land-approved-twice]')).toContainText(
		/4\.8[78]\d(,\d+)?\sha\s+đã thuộc đồ án cùng loại/
	);
	await expect(page.locator('[data-doubt=decision-used-twice]')).toContainText('Quy hoạch phân khu Tĩnh Bắc');
	await expect(page.locator('[data-plan^=own-]')).toHaveCount(1);
	await page.locator('[data-save-anyway]').click();
	await expect(page.locator('[data-plan^=own-]')).toHaveCount(2);
});

test('where the browser keeps nothing it is said, and the register goes out as a file', async ({ page }) => {
	await injectFault(page, 'refused');
	await page.goto('/register/');
	await expect(page.locator('[data-add]')).toBeEnabled();
	await addPlan(page);
	await expect(page.locator('[data-plan^=own-]')).toHaveCount(1);
	await expect(page.locator('[data-keep=not-kept]')).toHaveAttribute('data-why', 'keep-refused');
	const download = page.waitForEvent('download');
	await page.locator('[data-keep-file]').click();
	expect(readFileSync(await (await download).path(), 'utf8')).toContain('Quy hoạch phân khu Tĩnh Bắc');
});

test('the file opened elsewhere gives the same register, and the command line the same figure as the page @long', async ({
	app,
	page,
	browser
}) => {
	await openRegister(page);
	await addPlan(page);
	const download = page.waitForEvent('download');
	await page.locator('[data-save-register]').click();
	const path = await (await download).path();
	const figure = await figureOf(app, page);
	const asked = ['scripts/run.mjs', 'scripts/planning.ts', 'coverage', '--level', 'district', '--json'];
	const { stdout } = spawnSync(process.execPath, [...asked, '--register', path], { encoding: 'utf8' });
	const { areas } = JSON.parse(stdout) as { areas: { id: string; percent: number }[] };
	expect(areas.find(({ id }) => id === '188')?.percent).toBe(figure);
	const elsewhere = await browser.newContext();
	const other = await elsewhere.newPage();
	await other.goto(new URL('/register/', page.url()).href);
	await expect(other.locator('main[data-ready]')).toBeVisible();
	await other.locator('main input[type=file]').first().setInputFiles(path);
	await expect(other.locator('[data-told]')).toHaveText('Đã ghép 1 mục mới.');
	await expect(other.locator('[data-plan^=own-]')).toHaveCount(1);
	await other.locator('main input[type=file]').first().setInputFiles(path);
	await expect(other.locator('[data-told]')).toHaveText('Đã ghép 0 mục mới.');
	await elsewhere.close();
});

test('two windows write side by side, and each hears of the other', async ({ page, context }) => {
	const other = await context.newPage();
	for (const window of [page, other]) await openRegister(window);
	await addPlan(page, 'Của cửa sổ một');
	await expect(other.locator('[data-plan^=own-]')).toHaveCount(1);
	await other.locator('[data-plan^=own-]').click();
	await expect(other.locator('.detail')).toContainText('Của cửa sổ một');
});

test('plans of a dropped file are kept in the register, and count after the page was closed @long', async ({
	app,
	page
}) => {
	await app.open('?sel=u:181');
	const ring = [
		[106.4, 21.95],
		[106.41, 21.95],
		[106.41, 21.96],
		[106.4, 21.96],
		[106.4, 21.95]
	];
	const feature = {
		type: 'Feature',
		properties: { name: 'Đồ án từ tệp', type: 'zoning', status: 'approved', approved: '2022-05-01' },
		geometry: { type: 'Polygon', coordinates: [ring] }
	};
	await page.locator('.add input[multiple]').setInputFiles({
		name: 'do-an.geojson',
		mimeType: 'application/geo+json',
		buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: [feature] }))
	});
	const figure = page.locator('[data-figure="181"] [data-percent]');
	await expect(figure).not.toHaveAttribute('data-percent', 'unknown');
	const assumed = await figure.getAttribute('data-percent');
	await page.locator('.assume [data-who]').fill('Nguyễn Thị Lan');
	await page.locator('[data-keep-plans]').click();
	await expect(page.locator('[data-notice=plans-kept]')).toContainText('Đã ghi 1 đồ án');
	await expect(page.locator('[data-own="1"]')).toBeVisible();
	await app.open('?sel=u:181');
	await expect(page.locator('[data-own="1"]')).toBeVisible();
	await expect(figure).toHaveAttribute('data-percent', assumed ?? '');
	await page.locator('[data-plan^=own-] [data-details]').click();
	await expect(page.locator('.detail h2')).toHaveText('Đồ án từ tệp');
});
