import { expect, shared as test } from './driver';

// Counts of communes by decree: 226 to 31 Dec 2019, 200 from 1 Jan 2020, 194 from 1 Dec 2024, 65 from 1 Jul 2025.
const DATES = [
	{ id: '2019', count: 226, words: /2019/ },
	{ id: '2020', count: 200, words: /27\/5\/2023/ },
	{ id: '2024', count: 194, words: /1\/12\/2024/ },
	{ id: '2025', count: 65, words: /Hôm nay/ }
] as const;

test('the boundaries of four dates: lines and counts follow the switch @long', async ({ app, page }) => {
	await app.open('?view=boundaries');
	for (const { id, count, words } of DATES) {
		await app.choose(words);
		expect(new URL(page.url()).searchParams.get('boundaries') ?? '2020').toBe(id);
		expect(await app.tileLayerOf('commune-line')).toBe(`line_${id}`);
		await app.shows('commune-line');
		await expect.poll(async () => (await app.features('district-line')) > 0).toBe(id !== '2025');
		await expect(page.locator('.dates')).toContainText(`${count} đơn vị`);
	}
});

test('every commune of a date has a row @long', async ({ app, page }) => {
	for (const { id, count } of DATES) {
		await app.open(`?boundaries=${id}&level=commune&table=open`);
		await expect(page.locator('tbody tr[data-row]')).toHaveCount(count);
	}
});

test('districts end with 1 July 2025: the level falls back and the page says so', async ({ app, page }) => {
	await app.open();
	await expect(page.locator('tbody tr[data-row]')).toHaveCount(11);
	await app.choose('Hôm nay');
	await expect(app.notice('level-fell-back')).toContainText('không còn cấp huyện');
	await expect(app.notice('level-fell-back')).toContainText('không so sánh được');
	await expect(page.locator('tbody tr[data-row]')).toHaveCount(65);
	await app.notice('level-fell-back').getByRole('button').click();
	await expect(app.notice('level-fell-back')).toHaveCount(0);
});

test('a commune of today names the communes it came from', async ({ app, page }) => {
	await app.open('?view=boundaries&boundaries=2025&sel=u:05977');
	await expect(page.locator('[data-unit="05977"]')).toBeVisible();
	await expect(page.locator('[data-unit="05977"]')).toContainText('Từ các đơn vị 2020');
});
