import type { Page } from '@playwright/test';
import { clearDesk } from './check-page';
import { takeAllBack } from './coverage-page';
import { expect, shared as test } from './driver';

const square = (west: number, south: number, east: number, north: number) => ({
	type: 'Polygon',
	coordinates: [
		[
			[west, south],
			[east, south],
			[east, north],
			[west, north],
			[west, south]
		]
	]
});
const plan = (properties: object, geometry: object = square(106.75, 21.85, 106.76, 21.86)) => ({
	type: 'Feature',
	properties: {
		name: 'Đồ án của tôi',
		type: 'zoning',
		status: 'approved',
		approved: '2024-05-01',
		...properties
	},
	geometry
});
const file = (name: string, content: string | object) => ({
	name,
	mimeType: 'application/octet-stream',
	buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content), 'latin1')
});
const json = (name: string, ...features: object[]) => ({
	...file(name, ''),
	buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }))
});

/** Drops a file on the map, as from a folder beside the window. */
async function drop(page: Page, name: string, content: object, ...others: string[]) {
	const data = await page.evaluateHandle(
		([called, text, more]) => {
			const transfer = new DataTransfer();
			for (const one of [called, ...more]) transfer.items.add(new File([text], one));
			return transfer;
		},
		[name, JSON.stringify(content), others] as const
	);
	await page.locator('.map').dispatchEvent('dragover', { dataTransfer: data });
	await page.locator('.map').dispatchEvent('drop', { dataTransfer: data });
}

test('a plan approved in 2024 counts on no day before, and on every day since @long', async ({
	app,
	page
}) => {
	// Bình Gia, where the register knows no such plan.
	await app.open('?sel=u:181');
	const percent = page.locator('[data-figure="181"] [data-percent]');
	await expect(percent).toHaveAttribute('data-percent', 'unknown');
	await page
		.locator('.add input[multiple]')
		.setInputFiles(json('do-an.geojson', plan({}, square(106.4, 21.95, 106.41, 21.96))));
	const report = page.locator('.add [data-file-report]');
	await expect(report).toContainText('Đã thêm 1 đồ án');
	await expect(report).toContainText('sẽ tính khi chuyển sang ngày đó');
	await expect(page.locator('.assume li')).toContainText('chưa tính vào ngày đang xem (từ 1/5/2024)');
	await app.settled();
	await expect(percent).toHaveAttribute('data-percent', 'unknown');

	const day = page.getByLabel('Đồ án được phê duyệt đến ngày');
	await day.selectOption('2026-11-25');
	await app.settled();
	// 114.378 ha by GeographicLib of 1,094.15 km² published.
	await expect.poll(async () => Number(await percent.getAttribute('data-percent'))).toBeCloseTo(0.1045, 3);
	await expect(page.locator('.assume li')).toContainText('tính từ 1/5/2024');
	await day.selectOption('2023-12-31');
	await app.settled();
	await expect(percent).toHaveAttribute('data-percent', 'unknown');
	await takeAllBack(page);
});

/** A plan with a rounded outline of so many corners. */
function round(k: number, corners: number) {
	const [x, y] = [106.6 + (k % 30) * 0.01, 21.7 + Math.floor(k / 30) * 0.01];
	const ring = Array.from({ length: corners }, (_, n) => {
		const angle = (2 * Math.PI * n) / corners;
		return [x + 0.004 * Math.cos(angle), y + 0.004 * Math.sin(angle)];
	});
	return plan({ name: `Khu ${k + 1}` }, { type: 'Polygon', coordinates: [[...ring, ring[0]]] });
}

test('a file of nine hundred plans is drawn in tiles, in the look of own plans, and goes when it is taken back @long', async ({
	app,
	page
}) => {
	await app.open('?sel=u:178&asof=2026-11-25');
	const plans = Array.from({ length: 900 }, (_, k) => round(k, 40));
	await page.locator('.add input[multiple]').setInputFiles(json('nhieu.geojson', ...plans));
	await expect(page.locator('.add [data-file-report]')).toContainText('Đã thêm 900 đồ án');
	await app.settled();
	// 36,900 corners are more than the map is handed as they are.
	const source = () =>
		page.evaluate(() => {
			type Host = HTMLElement & { planningMap?: { getSource: (id: string) => { type: string } | undefined } };
			return document.querySelector<Host>('.map')?.planningMap?.getSource('plans')?.type;
		});
	await expect.poll(source).toBe('vector');
	await app.shows('plan-fill', 'plan-edge-own', 'piece-covered');
	await expect
		.poll(
			async () => (await app.drawn('name', 'plan-edge-own')).filter((name) => /^Khu \d+ \(/.test(name)).length
		)
		.toBeGreaterThan(20);
	await takeAllBack(page);
	await app.settled();
	await expect.poll(source).toBe('geojson');
	await expect.poll(() => app.features('plan-edge-own')).toBe(0);
});

test('what a file leaves open is asked, and what is left out is named', async ({ app, page }) => {
	await app.open('?sel=u:178&boundaries=2024&asof=2025-06-30');
	const point = { type: 'Point', coordinates: [106.7, 21.8] };
	await page
		.locator('.add input[multiple]')
		.setInputFiles(
			json(
				'ba-doi-tuong.geojson',
				plan({ status: 'Xong' }),
				plan({ status: 'dự thảo' }),
				plan({}, point),
				plan({ approved: 'mùa xuân' })
			)
		);
	const report = page.locator('.add [data-file-report]');
	await expect(report).toContainText('Đã thêm 0 đồ án');
	await expect(report).toContainText('1 đối tượng có tình trạng chưa phải đồ án được phê duyệt');
	await expect(report.locator('[data-left-out] li')).toHaveText([
		/đối tượng 3.*không phải vùng/,
		/đối tượng 4.*“mùa xuân” không đọc được/
	]);
	await report.getByLabel(/“Xong”/).selectOption('approved');
	await expect(report).toContainText('Đã thêm 1 đồ án');
	await expect(page.locator('.assume li')).toContainText('Đồ án của tôi');
	await takeAllBack(page);
});

test('a file dropped over the map goes to the view that is open @long', async ({ app, page }) => {
	await app.open('?sel=u:178');
	await drop(page, 'do-an.geojson', plan({}), 'hai.geojson', 'ba.geojson');
	await expect(page.getByText('Mỗi lần một tệp: chỉ mở do-an.geojson')).toBeVisible();
	await expect(page.locator('.add [data-file-report]')).toContainText('Đã thêm 1 đồ án');
	await takeAllBack(page);
	await app.settled();

	await app.open('?view=projects');
	await drop(page, 'vi-tri.geojson', { type: 'Point', coordinates: [106.7613, 21.8537] });
	await expect(page.locator('[data-batch=done]')).toContainText('1 có vị trí');
	expect(page.url()).toContain('view=check');
	await clearDesk(page);
});

test('the first file of a proposal says what of its land fits no commune', async ({ app, page }) => {
	await app.open('?view=boundaries');
	await drop(page, 'vuong.geojson', { ...plan({ name: 'X' }), geometry: square(106.6, 21.75, 106.85, 22) });
	const report = page.locator('[data-compose] [data-file-report]');
	await expect(report).toContainText(/không khớp các mảnh địa giới: [\d.,]+ ha/);
	await page.locator('[data-open-file]').setInputFiles(json('xa.geojson', plan({}, square(10, 10, 11, 11))));
	await expect(report).toContainText('Không mở được xa.geojson');
});

/** First bytes of what people bring instead. */
const OTHERS: readonly [string, string, string][] = [
	['plan.shp', '\0\0\x27\x0a', 'Shapefile'],
	['plan.dxf', '  0\nSECTION\n', 'DXF'],
	['plan.dwg', 'AC1032', 'DWG'],
	['plan.gpkg', 'SQLite format 3\0', 'GeoPackage'],
	['plan.tab', '!table', 'MapInfo'],
	['plan.pdf', '%PDF-1.4', 'tệp PDF'],
	['plan.xls', '\xd0\xcf\x11\xe0', 'Excel 97']
];

test('files that cannot be read say what they are, the same in every view @long', async ({ app, page }) => {
	const said: string[][] = [];
	for (const [query, input, report] of [
		['?sel=u:178', '.add input[multiple]', '.add [data-file-refused]'],
		['?view=boundaries', '[data-open-file]', '[data-file-refused]'],
		['?view=check', 'input[type=file]', '[data-refused]']
	] as const) {
		await app.open(query);
		const here: string[] = [];
		for (const [name, content, words] of OTHERS) {
			await page.locator(input).setInputFiles(file(name, content));
			const refusal = page.locator(report);
			await expect(refusal).toContainText(name);
			await expect(refusal).toContainText(words);
			here.push((await refusal.innerText()).replace(/^.*?: /s, '').trim());
		}
		said.push(here);
	}
	expect(said[1]).toEqual(said[0]);
	expect(said[2]).toEqual(said[0]);
	// What was refused is said until another file comes.
	await page.goto('about:blank');
});
